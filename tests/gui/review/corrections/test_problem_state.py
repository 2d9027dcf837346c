"""Problems as they rest on a moment."""

from tests.recording.correcting import DESIGN, S, finished_session
from uxlab.gui.review.corrections.problem_state import evidence_of, moment_words, present_problems
from uxlab.lab.corrected import corrected_session
from uxlab.model.problems import Evidence, Problem
from uxlab.timeline.items import Item, Track

TOLD = corrected_session(finished_session(), DESIGN, {})
SLIPPED = Item(track=Track.ERRORS, started_ns=20 * S, ended_ns=20 * S, uid="slip-1", label="slip")
SIGHED = Item(track=Track.NOTES, started_ns=45 * S, ended_ns=45 * S, uid="note-1", detail="Sighs")
TRIED = Item(track=Track.TASKS, started_ns=10 * S, ended_ns=40 * S, uid="find-1", label="find")


def of(item: Item | None) -> Evidence:
    return evidence_of(TOLD, item, 33 * S)


def problem(uid: str, *evidence: Evidence, title: str = "Terms are hidden", place: str = "") -> Problem:
    return Problem(uid=uid, title=title, place=place, evidence=evidence)


def known(uid: str, error: str | None = None, note: str | None = None, t_ns: int = 20 * S) -> Evidence:
    return Evidence(uid=uid, session_uid="s", participant="P01", t_ns=t_ns, error_uid=error, note_uid=note)


def test_what_is_chosen_is_the_evidence_else_the_moment_of_the_cursor() -> None:
    error, note, moment = of(SLIPPED), of(SIGHED), of(TRIED)
    assert (error.session_uid, error.participant, error.t_ns, error.error_uid) == ("s", "P01", 20 * S, "slip-1")
    assert (note.t_ns, note.error_uid, note.note_uid) == (45 * S, None, "note-1")
    assert (moment.t_ns, moment.error_uid, moment.note_uid) == (33 * S, None, None)
    assert of(None) == moment
    assert [moment_words(TOLD, one, DESIGN) for one in (error, note, moment)] == [
        "Slip at 0:20.0", "Sighs, at 0:45.0", "The moment 0:33.0",
    ]  # fmt: skip


def test_what_rests_on_the_moment_comes_first() -> None:
    problems = (problem("a"), problem("b", known("e1", error="slip-1")), problem("c", known("e2")))
    view = present_problems(TOLD, of(SLIPPED), problems, DESIGN)
    assert [(line.uid, line.moment_uid) for line in view.lines] == [("b", "e1"), ("a", ""), ("c", "")]
    assert view.lines[0].about == "1 participant"
    at_cursor = (problem("d", known("e3", t_ns=33 * S)), problem("e", known("e4", error="slip-1", t_ns=33 * S)))
    assert [line.moment_uid for line in present_problems(TOLD, of(None), at_cursor, DESIGN).lines] == ["e3", ""]


def test_problems_are_found_by_their_words() -> None:
    problems = (problem("a", place="Checkout"), problem("b", title="Code is misread"))
    assert [line.uid for line in present_problems(TOLD, of(None), problems, DESIGN, "check terms").lines] == ["a"]
    assert present_problems(TOLD, of(None), problems, DESIGN, "nothing").lines == ()
    assert present_problems(TOLD, of(None), problems, DESIGN, "terms").lines[0].about == "Checkout, 0 participants"
