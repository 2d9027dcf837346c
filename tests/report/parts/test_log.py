"""The log of corrections."""

from dataclasses import replace

import pytest

from tests.report.walking import blocks_in, row_of, tables, texts_in
from uxlab.model.report import Correction, SessionContext
from uxlab.model.session import (
    Action,
    ActionKind,
    Answer,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Outcome,
    Pause,
    Record,
    SessionState,
)
from uxlab.report.material import Material
from uxlab.report.parts.log import NOTHING_CORRECTED, log

S = 1_000_000_000


def lines(material: Material) -> list[list[str]]:
    return [[cell.text for cell in row] for row in tables(log(material))["Each change of a finished session"].rows]


def logged(
    material: Material, before: Record | None, after: Record | None, kind: ActionKind = ActionKind.DO
) -> list[str]:
    """Return what the log says of one change: what it is about, as logged, as corrected."""
    action = Action(uid="a", t_ns=0, actor="Bo", kind=kind, command="x", changes=(Change(before, after),))
    corrections = (Correction(written_utc="2026-03-16T14:05:00+00:00", action=action),)
    contexts = (SessionContext(session_uid=material.sessions[0].session.uid, corrections=corrections),)
    table = tables(log(replace(material, contexts=contexts)))["Each change of a finished session"]
    known = {title: cell.text for title, cell in row_of(table, material.sessions[0].session.participant).items()}
    return [known["What"], known.get("As logged", "–"), known.get("As corrected", "–")]


def test_each_change_says_who_what_before_and_after(rich: Material) -> None:
    first, second = lines(rich)
    assert first[0] == "P01"
    assert first[2:4] == ["Keller", "Attempt at “Find running shoes in your size”"]
    assert first[4] != first[5]
    assert second[0] == "P02"
    assert (second[3], second[5]) == ("Error", "–")


ATTEMPT = Attempt(uid="t", task="voucher", started_ns=5 * S, ended_ns=65 * S, outcome=Outcome.FAILURE, assisted=True)


@pytest.mark.parametrize(
    ("record", "what", "words"),
    [
        (ATTEMPT, "Attempt at “Pay with a voucher”", "0:05.0–1:05.0, failure, assisted"),
        (
            replace(ATTEMPT, ended_ns=None, outcome=None, assisted=False),
            "Attempt at “Pay with a voucher”",
            "0:05.0–open",
        ),
        (
            ErrorMark(uid="e", t_ns=S, error_type="slip", severity=2, text="hm"),
            "Error",
            "0:01.0, Slip, medium, “hm”",
        ),
        (Note(uid="n", t_ns=S, text="hm", tag="says"), "Note", "0:01.0, says, “hm”"),
        (Answer(uid="q", t_ns=S, questionnaire="sus", item="3", number=4.0), "Answer (sus)", "item 3: 4"),
        (Answer(uid="q", t_ns=S, questionnaire="x", item="3", text="hm"), "Answer (x)", "item 3: hm"),
        (Answer(uid="q", t_ns=S, questionnaire="x", item="3"), "Answer (x)", "item 3: –"),
        (Pause(uid="p", started_ns=S, ended_ns=3 * S), "Pause", "0:01.0–0:03.0"),
    ],
)
def test_every_kind_of_record_reads(rich: Material, record: Record, what: str, words: str) -> None:
    assert logged(rich, None, record) == [what, "–", words]


def test_what_was_taken_back_says_so_and_a_session_has_its_state(rich: Material) -> None:
    done = rich.sessions[0].session
    going = replace(done, state=SessionState.BREAK)
    assert logged(rich, done, going, ActionKind.UNDO) == ["Session, taken back", "finished", "break"]


def test_a_reason_stands_beside_what_it_is_for_and_a_revert_says_so(rich: Material) -> None:
    done = rich.contexts[0].corrections[0]
    action = replace(done.action, command="revert a1", reason="The video says otherwise.")
    contexts = (replace(rich.contexts[0], corrections=(replace(done, action=action),)),)
    (row,) = lines(replace(rich, contexts=contexts))
    assert row[3].endswith(", reverted")
    assert row[6] == "The video says otherwise."
    assert len(lines(rich)[0]) == 6


def test_free_text_is_in_only_with_the_notes(rich: Material) -> None:
    quiet = replace(rich, plan=replace(rich.plan, notes=False))
    assert logged(quiet, None, Note(uid="n", t_ns=S, text="hm"))[2] == "0:01.0, with a text"
    assert logged(quiet, None, Answer(uid="q", t_ns=S, questionnaire="x", item="3", text="hm"))[2] == "item 3: a text"


def test_where_nothing_was_corrected_it_says_that(empty: Material) -> None:
    assert [text for block in blocks_in(log(empty)) for text in texts_in(block)] == [NOTHING_CORRECTED]
