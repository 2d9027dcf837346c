"""Data at stake is counted, and what cannot be done is said."""

import json
from contextlib import closing
from dataclasses import replace

import pytest

from tests.storage.filled_study import filled
from uxlab.designing.people import remove_participant, rename_participant
from uxlab.designing.tasks import remove_task
from uxlab.designing.versions import remove_condition, remove_group
from uxlab.model.design import Design
from uxlab.storage.design_loss import loss_between


def test_what_has_no_data_goes_without_loss(design: Design) -> None:
    with closing(filled(design)) as file:
        for after in (remove_task(design, "find-shoes"), remove_condition(design, "b"), remove_group(design, "expert")):
            assert not loss_between(file, design, after)
        assert not loss_between(file, design, replace(design, name="y"))


def test_each_kind_of_data_is_counted(design: Design) -> None:
    after = replace(remove_task(remove_condition(remove_group(design, "novice"), "a"), "return"), error_types=())
    with closing(filled(design)) as file:
        loss = loss_between(file, design, after)
    found = {part.kind: part for part in loss.parts}
    assert (found["task"].attempts, found["task"].answers, found["task"].participants) == (1, 1, 1)
    assert found["condition"].sessions == 1
    assert found["group"].participants == 1
    assert found["error type"].errors == 1
    assert found["questionnaire"].answers == 1, "only the task “return” was asked it"
    assert loss.blocked == ""


def test_a_questionnaire_that_is_asked_elsewhere_keeps_its_answers(design: Design) -> None:
    elsewhere = replace(design, questionnaires=(replace(design.questionnaires[0], tasks=()),))
    with closing(filled(design)) as file:
        assert not loss_between(file, design, elsewhere)


def test_entries_of_a_field_are_counted(design: Design) -> None:
    people = (replace(design.participants[0], fields=(("age", "34"),)), design.participants[1])
    before = replace(design, participant_fields=("age",), participants=people)
    with closing(filled(before)) as file:
        (part,) = loss_between(file, before, design).parts
    assert (part.kind, part.values) == ("field", 1)


@pytest.mark.parametrize("state", ["ready", "running", "paused", "break"])
def test_what_an_open_session_uses_stays(design: Design, state: str) -> None:
    with closing(filled(design, state=state)) as file:
        for after in (
            remove_task(design, "return"),
            remove_condition(design, "a"),
            replace(design, error_types=()),
            replace(design, questionnaires=design.questionnaires[1:]),
        ):
            loss = loss_between(file, design, after)
            assert "is in use in the open session with P01; finish that session first." in loss.blocked


def test_what_undo_may_bring_back_in_an_open_session_stays(design: Design) -> None:
    records = [
        {"record": "attempt", "task": "find-shoes"},
        {"record": "error", "error_type": design.error_types[0].key},
        {"record": "answer", "questionnaire": "seq"},
        None,
    ]
    with closing(filled(design, state="ready")) as file:
        file.executescript("DELETE FROM error; DELETE FROM answer; DELETE FROM attempt")
        assert loss_between(file, design, remove_task(design, "find-shoes")).blocked == ""
        file.execute(
            "INSERT INTO action (uid, session_id, t_ns, written_utc, actor, kind, command, before, after, undoable)"
            " VALUES ('x', 1, 0, '', '', 'do', '', '[null,null,null,null]', ?, 1)",
            (json.dumps(records),),
        )
        for after in (
            remove_task(design, "find-shoes"),
            replace(design, error_types=()),
            replace(design, questionnaires=tuple(use for use in design.questionnaires if use.key != "seq")),
        ):
            assert "is in use in the open session with P01" in loss_between(file, design, after).blocked
        assert loss_between(file, design, remove_condition(design, "b")).blocked == ""
        file.execute("UPDATE session SET state = 'finished'")
        assert not loss_between(file, design, remove_task(design, "find-shoes"))


def test_whoever_has_a_session_is_excluded_or_erased_instead(design: Design) -> None:
    with closing(filled(design)) as file:
        blocked = loss_between(file, design, remove_participant(design, "P01")).blocked
        assert blocked.startswith("P01 has a session; exclude P01 to keep that out of every figure, or erase P01")
        renamed = rename_participant(design, "P01", "A1")
        assert "logged under this code" in loss_between(file, design, renamed).blocked
        assert not loss_between(file, design, remove_participant(design, "P02"))


def test_the_code_of_whoever_was_erased_stays(design: Design) -> None:
    with closing(filled(design)) as file:
        file.execute("UPDATE participant SET erased_utc = '2026' WHERE code = 'P02'")
        assert loss_between(file, design, remove_participant(design, "P02")).blocked.startswith("P02 was erased")
