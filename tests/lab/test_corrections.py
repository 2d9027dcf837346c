"""Corrections of an open study: made, shown before, undone, reverted, coded blind, settled, and what they do."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lab.made_studies import Visit, make_study
from uxlab.errors import Refused, UsageError
from uxlab.lab.differences import Resolution
from uxlab.lab.finished import reopen_session, tag_note
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.model.session import Outcome
from uxlab.recording.corrections import Bulk, CodeError, Edge, MoveEdge, RemoveError, TagNote, WriteNote

S = 1_000_000_000
MOVE = MoveEdge("s1-0", Edge.END, 8 * S)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    visits = [
        Visit(
            "P01", tried=[("find", Outcome.SUCCESS, 10), ("buy", Outcome.SUCCESS, 20)],
            errors=[(3, "slip"), (15, "slip")], notes=[(4, "Sighs")],
        ),
        Visit("P02", tried=[("find", Outcome.FAILURE, 10)]),
    ]  # fmt: skip
    return make_study(tmp_path / "shop", visits)


@pytest.fixture
def study(path: Path) -> Iterator[OpenStudy]:
    opened = open_study(path, print)
    yield opened
    opened.close()


def test_a_correction_is_listed_with_what_who_when_and_why(study: OpenStudy) -> None:
    told = study.corrections.apply("s1", MOVE, "  The video says otherwise. ").result()
    (one,) = told.corrections
    assert one.lines == ("Task 1 ends: 0:10.0 → 0:08.0",)
    assert (one.who, one.reason) == (study._actor(), "The video says otherwise.")
    assert one.written_utc.startswith("20")
    assert (one.standing, one.revertible, one.is_revert) == (True, True, False)
    assert (told.undo_label, told.redo_label) == ("Task 1 ends: 0:10.0 → 0:08.0", "")
    assert told.as_logged.attempts[0].ended_ns == 10 * S
    assert told.as_corrected.attempts[0].ended_ns == 8 * S
    assert study.corrections.session("s1").result() == told


def test_undo_redo_and_revert_survive_closing(path: Path) -> None:
    for deed, end_s in (("apply", 8), ("undo", 10), ("redo", 8), ("revert", 10)):
        study = open_study(path, print)
        corrections = study.corrections
        match deed:
            case "apply":
                told = corrections.apply("s1", MOVE).result()
            case "undo":
                told = corrections.undo("s1").result()
                assert (told.undo_label, told.redo_label) == ("", "Task 1 ends: 0:10.0 → 0:08.0")
            case "redo":
                told = corrections.redo("s1").result()
            case _:
                told = corrections.revert("s1", told.corrections[0].uid, "it was right").result()
                assert [(one.standing, one.is_revert) for one in told.corrections] == [(False, False), (True, True)]
        assert told.as_corrected.attempts[0].ended_ns == end_s * S
        assert told.as_logged.attempts[0].ended_ns == 10 * S
        study.close()


def test_what_makes_no_sense_is_refused_and_nothing_is_there_to_undo(study: OpenStudy) -> None:
    with pytest.raises(Refused, match="would overlap"):
        study.corrections.apply("s1", MoveEdge("s1-0", Edge.END, 20 * S)).result()
    with pytest.raises(Refused, match="no correction to undo"):
        study.corrections.undo("s1").result()
    with pytest.raises(Refused, match="no correction to redo"):
        study.corrections.redo("s1").result()
    with pytest.raises(UsageError, match="no session t"):
        study.corrections.session("t").result()


def test_a_preview_says_all_and_writes_nothing(study: OpenStudy) -> None:
    before = study.corrections.session("s1").result()
    preview = study.corrections.preview("s1", Bulk((MOVE, RemoveError("s1-e0")))).result()
    assert preview.lines == ("Task 1 ends: 0:10.0 → 0:08.0", "Error removed: 0:03.0, Slip")
    assert preview.after.attempts[0].ended_ns == 8 * S
    assert study.corrections.session("s1").result() == before
    with pytest.raises(Refused):
        study.corrections.preview("s1", RemoveError("gone")).result()


def test_the_effect_is_in_the_figures_of_the_session(study: OpenStudy) -> None:
    assert study.corrections.effect("s1").result() == ()
    foreseen = study.corrections.effect("s1", MOVE).result()
    study.corrections.apply("s1", MOVE).result()
    lines = study.corrections.effect("s1").result()
    assert lines == foreseen
    found = {(one.place, one.name): (one.before, one.after) for one in lines}
    assert found["Find a shoe", "Time per task"] == ("0:10.0", "0:08.0")
    assert found["All tasks", "Time per task"] == ("0:15.0", "0:14.0")
    assert "Buy it" not in {one.place for one in lines}


def test_whoever_shows_figures_hears_of_a_correction(study: OpenStudy) -> None:
    heard: list[str] = []
    study.subscribe(lambda: heard.append("changed"))
    study.corrections.apply("s1", MOVE).result()
    assert heard == ["changed"]
    summary = study.summary(task="find").result()
    assert summary.overall.time_per_task is not None
    assert summary.overall.time_per_task.value == 8.0


def test_a_bulk_is_one_step(study: OpenStudy) -> None:
    told = study.corrections.apply("s1", Bulk((RemoveError("s1-e0"), RemoveError("s1-e1")))).result()
    assert told.undo_label == "Error removed: 0:03.0, Slip, and 1 more change"
    assert len(study.corrections.undo("s1").result().as_corrected.errors) == 2


def test_a_coder_is_blind_and_has_an_undo_of_one_s_own(study: OpenStudy) -> None:
    corrections = study.corrections
    corrections.apply("s1", MOVE).result()
    blind = corrections.session("s1", "Cy").result()
    assert (blind.as_corrected.errors, blind.as_corrected.notes, blind.corrections) == ((), (), ())
    coded = corrections.apply("s1", CodeError(3 * S, "mistake"), coder="Cy").result()
    assert [(one.t_ns, one.coder) for one in coded.as_corrected.errors] == [(3 * S, "Cy")]
    assert [one.who for one in coded.corrections] == ["Cy"]
    own = corrections.session("s1").result()
    assert [one.lines for one in own.corrections] == [("Task 1 ends: 0:10.0 → 0:08.0",)]
    assert len(own.as_corrected.errors) == 2
    assert corrections.undo("s1", "Cy").result().as_corrected.errors == ()
    assert corrections.session("s1").result() == own
    assert corrections.redo("s1", "Cy").result().as_corrected.errors == coded.as_corrected.errors
    with pytest.raises(Refused, match="Cy codes errors and notes"):
        corrections.apply("s1", MOVE, coder="Cy").result()
    for nobody in ("", "moderator"):
        with pytest.raises(UsageError, match="a name other than"):
            corrections.session("s1", nobody).result()
        with pytest.raises(UsageError, match="a name other than"):
            corrections.apply("s1", CodeError(3 * S), coder=nobody).result()


def test_what_a_coder_marks_is_in_no_figure_until_it_is_settled(study: OpenStudy) -> None:
    before = study.summary().result().overall.error_rate
    study.corrections.apply("s1", CodeError(16 * S, "slip"), coder="Cy").result()
    study.corrections.apply("s1", WriteNote(16 * S, "Stops", "does"), coder="Cy").result()
    assert study.summary().result().overall.error_rate == before
    assert study.corrections.coders().result() == ("Cy",)


def test_differences_are_settled_one_by_one_and_kappa_stays_that_of_before(study: OpenStudy) -> None:
    corrections = study.corrections
    assert corrections.agreements().result() == ()
    for t_ns, kind in ((3 * S, "slip"), (15 * S, "mistake"), (25 * S, "slip")):
        corrections.apply("s1", CodeError(t_ns, kind), coder="Cy").result()
    agreed = corrections.agreements().result()
    assert [(one.matched, one.only_first, one.only_second) for one in agreed] == [(2, 0, 1)]
    other, missed = corrections.differences("s1", "Cy").result()
    assert [mark and mark.error_type for mark in (other.moderator, other.coder)] == ["slip", "mistake"]
    assert [mark and mark.error_type for mark in (missed.moderator, missed.coder)] == [None, "slip"]
    corrections.settle("s1", other, adopt=False, reason="It was the wrong row.").result()
    told = corrections.settle("s1", missed, adopt=True, reason="Seen in the video.").result()
    assert [mark.t_ns for mark in told.as_corrected.errors] == [3 * S, 15 * S, 25 * S]
    assert [one.reason for one in told.corrections] == ["It was the wrong row.", "Seen in the video."]
    settled = corrections.differences("s1", "Cy").result()
    assert [one.resolution for one in settled] == [Resolution.KEPT, Resolution.ADOPTED]
    assert corrections.agreements().result() == agreed
    corrections.undo("s1").result()
    assert [one.resolution for one in corrections.differences("s1", "Cy").result()] == [
        Resolution.KEPT, Resolution.OPEN,
    ]  # fmt: skip


def test_a_tag_of_the_empathy_map_is_a_correction(study: OpenStudy) -> None:
    tag_note(study.recording, "s1", "s1-n0", "feels")
    told = study.corrections.session("s1").result()
    assert told.undo_label == "Note: 0:04.0, “Sighs” → 0:04.0, feels, “Sighs”"
    told = study.corrections.apply("s1", TagNote("s1-n0", "says")).result()
    assert told.as_corrected.notes[0].tag == "says"
    assert study.corrections.undo("s1").result().as_corrected.notes[0].tag == "feels"


def test_a_corrected_session_from_elsewhere_stays_so(study: OpenStudy) -> None:
    study.corrections.apply("s2", MoveEdge("s2-0", Edge.END, 5 * S)).result()
    with pytest.raises(Refused, match="corrected since"):
        reopen_session(study.recording, "s2")
