"""Edits take effect at once, can be undone and redone like a stack of values, and are saved by themselves."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bench.costs import below_s, cost_s
from tests.storage.any_design import designs, few_keys
from uxlab.designing.people import add_participant, remove_participant, rename_participant
from uxlab.designing.questionnaires import add_questionnaire
from uxlab.designing.tasks import add_task, name_task, remove_task, replace_task
from uxlab.errors import InvalidDesign, UsageError
from uxlab.lab.open_study import DataWouldBeLost, OpenStudy, open_study
from uxlab.model.design import ConsentKind, Design, ErrorType, Participant, Slot, Task
from uxlab.model.session import Action, ActionKind, Attempt, Change, ErrorMark, Session, SessionState
from uxlab.storage.session_store import StoredSession
from uxlab.storage.sessions import start_session
from uxlab.storage.study_file import create, open_for_reading

DESIGN = Design(
    name="Shop",
    moderator="Ada",
    consent_text="I agree.",
    tasks=(Task(key="find", name="Find"), Task(key="pay", name="Pay")),
    participants=(Participant(code="P01"), Participant(code="P02")),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return create(tmp_path / "shop.uxlab", DESIGN)


@pytest.fixture
def study(path: Path) -> Iterator[OpenStudy]:
    opened = open_study(path, print)
    yield opened
    opened.close()


def _rename(study: OpenStudy, name: str) -> None:
    task = replace(study.design().tasks[0], name=name)
    study.edit("Rename task", replace_task(study.design(), task), merge="task/find/name")


def test_a_key_follows_the_name_on_disk_until_a_session_knows_it(study: OpenStudy) -> None:
    asked = add_questionnaire(study.design(), "seq", Slot.AFTER_TASK, tasks=("find",))
    study.edit("Ask SEQ", asked)
    uid = _uid_of(study, "find")
    for name, key in (("C", "find"), ("Compare", "c")):
        assert not study.is_used(key)
        study.edit("Rename task", name_task(study.design(), key, name)[0], merge="task/0/name")
    assert [task.key for task in _on_disk(study).tasks] == ["compare", "pay"]
    assert _on_disk(study).questionnaires[0].tasks == ("compare",)
    assert study.undo() == "Rename task"
    assert _on_disk(study) == asked
    assert _uid_of(study, "find") == uid
    study.redo()
    assert [task.key for task in _on_disk(study).tasks] == ["compare", "pay"]
    _attempt(study, "compare")
    assert study.is_used("compare")
    with pytest.raises(DataWouldBeLost):
        study.edit("Rename task", name_task(study.design(), "compare", "Buy")[0])


def _uid_of(study: OpenStudy, task: str) -> str:
    study.saved().result()
    (uid,) = study.recording.writer.run(
        lambda file: file.execute("SELECT uid FROM task WHERE key = ?", (task,)).fetchone()
    )
    return str(uid)


def _on_disk(study: OpenStudy) -> Design:
    study.saved().result()
    with open_for_reading(study.path) as reader:
        return reader.design()


def _attempt(study: OpenStudy, task: str) -> None:
    study.recording.writer.run(
        lambda connection: (
            connection.execute(
                "INSERT OR IGNORE INTO session (id, uid, participant, moderator, started_utc, state)"
                " VALUES (1, 's', 'P01', '', '2026-01-01T09:00:00+00:00', 'finished')"
            ),
            connection.execute(
                "INSERT INTO attempt (uid, session_id, task, started_ns) VALUES (?, 1, ?, 0)", (task, task)
            ),
        )
    )


def test_an_edit_is_there_at_once_and_on_disk_soon(study: OpenStudy) -> None:
    _rename(study, "Look")
    assert study.design().tasks[0].name == "Look"
    assert _on_disk(study) == study.design()
    assert study.saved_utc is not None
    assert not study.unsaved


def test_a_wrong_design_is_refused_with_all_that_is_wrong(study: OpenStudy) -> None:
    with pytest.raises(InvalidDesign, match="task 1, name: must not be empty"):
        _rename(study, " ")
    assert study.design() == DESIGN
    assert study.undo_label is None


def test_what_is_typed_into_one_field_is_undone_at_once(study: OpenStudy) -> None:
    for name in ("F", "Fi", "Fin"):
        _rename(study, name)
    assert study.undo_label == "Rename task"
    assert study.undo() == "Rename task"
    assert study.design() == DESIGN == _on_disk(study)
    assert study.undo() is None
    assert study.redo_label == "Rename task"
    assert study.redo() == "Rename task"
    assert study.design().tasks[0].name == "Fin"
    assert study.redo() is None


def test_an_edit_that_changes_nothing_is_no_step(study: OpenStudy) -> None:
    study.edit("Nothing", study.design())
    assert study.undo_label is None


def _unsigned(design: Design) -> Design:
    """Return a design without consents, which no undo touches."""
    people = tuple(replace(person, consents=frozenset()) for person in design.participants)
    return replace(design, participants=people)


@given(st.lists(designs(few_keys), min_size=1, max_size=4), st.lists(st.booleans(), max_size=8))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_undo_and_redo_are_a_stack_of_values(values: list[Design], ways: list[bool]) -> None:
    with TemporaryDirectory() as folder, closing(open_study(create(Path(folder, "x"), DESIGN), print)) as study:
        stack, place = [DESIGN], 0
        for value in map(_unsigned, values):
            study.edit("Edit", value, accept_loss=True)
            stack.append(value)
        stack = [value for n, value in enumerate(stack) if n == 0 or value != stack[n - 1]]
        place = len(stack) - 1
        for back in ways:
            told = study.undo(accept_loss=True) if back else study.redo(accept_loss=True)
            moved = place > 0 if back else place < len(stack) - 1
            assert (told is not None) == moved
            place += (-1 if back else 1) if moved else 0
            assert study.design() == stack[place]
        assert _on_disk(study) == stack[place]


def test_data_goes_only_when_that_is_accepted_and_undo_brings_it_back(study: OpenStudy) -> None:
    _attempt(study, "pay")
    after = remove_task(study.design(), "pay")
    assert study.loss(after).parts[0].attempts == 1
    with pytest.raises(DataWouldBeLost, match="takes 1 attempt of 1 person with it"):
        study.edit("Delete task", after)
    assert study.design() == DESIGN
    study.edit("Delete task", after, accept_loss=True)
    assert [one.tasks_done for one in study.sessions().result()] == [()]
    assert [one.attempts for one in study.sessions().result()] == [0]
    study.undo()
    assert [one.attempts for one in study.sessions().result()] == [1]
    with pytest.raises(DataWouldBeLost):
        study.redo()
    study.redo(accept_loss=True)
    assert [one.attempts for one in study.sessions().result()] == [0]
    study.undo()
    assert [one.attempts for one in study.sessions().result()] == [1]
    assert _on_disk(study) == DESIGN


def test_undoing_an_addition_does_not_take_data_that_came_since(study: OpenStudy) -> None:
    after, key = add_task(study.design(), "Return")
    study.edit("Add task", after)
    study.saved().result()
    _attempt(study, key)
    with pytest.raises(DataWouldBeLost):
        study.undo()
    assert study.undo_label == "Add task"
    assert study.design() == after


def test_data_that_comes_before_an_edit_is_saved_is_kept_and_that_is_told(path: Path) -> None:
    told: list[str] = []
    with closing(open_study(path, told.append)) as study:
        free, back = threading.Event(), threading.Event()
        study.recording.writer.submit(lambda _: free.wait(60))
        meanwhile = threading.Thread(target=_attempt, args=(study, "pay"))
        meanwhile.start()
        study.edit("Rename", replace(study.design(), name="Other"))
        study.edit("Delete task", remove_task(study.design(), "pay"))
        study.edit("Rename", replace(study.design(), name="Another"))
        study.subscribe(lambda: back.set() if len(study.design().tasks) > 1 else None)
        free.set()
        meanwhile.join()
        assert back.wait(60)
        assert told == ["“Delete task” was not saved. Deleting the task “Pay” takes 1 attempt of 1 person with it."]
        assert study.design() == replace(DESIGN, name="Other") == _on_disk(study)
        assert study.undo_label is None


def _without_slip(design: Design) -> Design:
    return replace(design, error_types=())


def _without_p01(design: Design) -> Design:
    return remove_participant(design, "P01")


def _without_pay(design: Design) -> Design:
    return remove_task(design, "pay")


@pytest.mark.parametrize("accept_loss", [False, True])
@pytest.mark.parametrize(
    ("removal", "sentence"),
    [
        (_without_pay, "The task “Pay” is in use in the open session with P01; finish that session first."),
        (_without_slip, "The error type “Slip” is in use in the open session with P01; finish that session first."),
        (_without_p01, "P01 has a session; exclude P01"),
    ],
)
def test_what_a_session_under_way_needs_stays_whatever_is_accepted(
    study: OpenStudy, removal: Callable[[Design], Design], sentence: str, *, accept_loss: bool
) -> None:
    study.edit("Add error type", replace(study.design(), error_types=(ErrorType(key="slip", name="Slip"),)))
    study.saved().result()
    store = _under_way(study)
    before, log = study.design(), study.undo_label
    with pytest.raises(DataWouldBeLost) as caught:
        study.edit("Remove", removal(before), accept_loss=accept_loss)
    assert str(caught.value).startswith(sentence)
    assert (study.design(), study.undo_label, study.unsaved) == (before, log, False)
    snapshot = store.load()
    store.commit(
        Action(uid="end", t_ns=9, actor="", kind=ActionKind.DO, command="", changes=()),
        replace(snapshot.session, state=SessionState.FINISHED),
    )
    if removal is not _without_p01:
        study.edit("Remove", removal(before), accept_loss=True)
        assert _on_disk(study) == removal(before)


def test_undo_does_not_take_what_a_session_under_way_needs(study: OpenStudy) -> None:
    study.edit("Add error type", replace(study.design(), error_types=(ErrorType(key="slip", name="Slip"),)))
    study.saved().result()
    _under_way(study)
    with pytest.raises(DataWouldBeLost, match="“Slip” is in use in the open session with P01"):
        study.undo(accept_loss=True)
    assert study.undo_label == "Add error type"
    assert _on_disk(study) == study.design()
    assert study.design().error_types == (ErrorType(key="slip", name="Slip"),)


def test_a_removal_is_not_done_again_once_a_session_under_way_needs_it(study: OpenStudy) -> None:
    study.edit("Delete task", _without_pay(study.design()))
    study.undo()
    study.saved().result()
    _under_way(study)
    with pytest.raises(DataWouldBeLost, match="“Pay” is in use in the open session with P01"):
        study.redo(accept_loss=True)
    assert study.redo_label == "Delete task"
    assert _on_disk(study) == study.design() == DESIGN


def test_what_was_cancelled_in_a_session_under_way_stays_too(study: OpenStudy) -> None:
    store = _under_way(study)
    session, (attempt,) = store.load().session, store.load().attempts
    (mark,) = store.load().errors
    undone = (Change(mark, None), Change(attempt, None))
    store.commit(Action(uid="c", t_ns=9, actor="", kind=ActionKind.DO, command="cancel", changes=undone), session)
    with pytest.raises(DataWouldBeLost, match="“Pay” is in use in the open session with P01"):
        study.edit("Delete task", _without_pay(study.design()), accept_loss=True)
    study.edit("Delete task", remove_task(study.design(), "find"))
    assert [task.key for task in _on_disk(study).tasks] == ["pay"]


def _under_way(study: OpenStudy) -> StoredSession:
    """Begin a session of P01 in which "pay" is being tried and an error made, of the first type if there is one."""
    session = Session(
        uid="live", participant="P01", condition=None, moderator="", started_utc="2026-01-05T09:00:00Z",
        state=SessionState.RUNNING,
    )  # fmt: skip
    kind = next((one.key for one in study.design().error_types), None)
    records = (Attempt(uid="a", task="pay", started_ns=0), ErrorMark(uid="e", t_ns=1, error_type=kind))
    changes = tuple(Change(None, record) for record in records)
    store = start_session(study.recording, session)
    store.commit(Action(uid="b", t_ns=0, actor="", kind=ActionKind.DO, command="begin", changes=changes), session)
    study.session_began("live")
    return store


def test_every_edit_is_logged_with_who_did_what(study: OpenStudy) -> None:
    _rename(study, "Look")
    study.undo()
    study.saved().result()
    rows = study.recording.writer.run(
        lambda connection: connection.execute("SELECT actor, command FROM study_action ORDER BY id").fetchall()
    )
    assert rows == [("Ada", "Rename task"), ("Ada", "Undo: Rename task")]


def test_consents_name_their_text_and_survive_undo(study: OpenStudy) -> None:
    _rename(study, "Look")
    study.set_consents("P01", {ConsentKind.INPUT, ConsentKind.SCREEN})
    study.set_consents("P02", {ConsentKind.INPUT}, text_version="paper form")
    study.undo()
    assert study.design().participants[0].consents == {ConsentKind.INPUT, ConsentKind.SCREEN}
    first, second = study.people().result()
    assert {record.text_version for record in first.consents} == {"1"}
    assert [record.text_version for record in second.consents] == ["paper form"]
    hashes = study.recording.writer.run(
        lambda connection: connection.execute("SELECT DISTINCT text_sha256 FROM consent ORDER BY 1").fetchall()
    )
    assert hashes == [(None,), (sha256(b"I agree.").hexdigest(),)]
    with pytest.raises(UsageError, match="There is no participant P99"):
        study.set_consents("P99", ())


def test_consents_come_and_go_with_the_person(study: OpenStudy) -> None:
    study.edit("Add participant", add_participant(study.design(), "P03"))
    study.set_consents("P03", {ConsentKind.INPUT})
    study.undo()
    study.redo()
    assert study.design().participants[2].consents == {ConsentKind.INPUT}
    study.edit("Rename", rename_participant(study.design(), "P03", "X1"))
    study.set_consents("X1", {ConsentKind.INPUT, ConsentKind.CAMERA})
    study.undo()
    assert study.design().participants[2] == Participant(
        code="P03", consents=frozenset({ConsentKind.INPUT, ConsentKind.CAMERA})
    )
    study.edit("Delete participant", remove_participant(study.design(), "P03"))
    study.undo()
    assert _on_disk(study) == study.design()
    assert len(study.people().result()[2].consents) == 2


def test_a_signed_text_gets_a_new_version_when_it_changes(path: Path) -> None:
    with closing(open_study(path, print)) as study:
        study.edit("Consent text", replace(study.design(), consent_text="I agree to all."), merge="consent")
        assert study.design().consent_version == 1
        study.set_consents("P01", {ConsentKind.INPUT})
        study.edit("Consent text", replace(study.design(), consent_text="I agree to some."))
        study.edit("Consent text", replace(study.design(), consent_text="I agree to little."))
        assert study.design().consent_version == 2
        study.set_consents("P02", {ConsentKind.INPUT})
    with closing(open_study(path, print)) as study:
        study.edit("Consent text", replace(study.design(), consent_text="I agree."))
        assert study.design().consent_version == 3


def test_listeners_hear_of_edits_and_saves_until_they_leave(study: OpenStudy) -> None:
    saved = threading.Event()
    seen: list[str] = []

    def hear() -> None:
        seen.append(study.design().tasks[0].name)
        if not study.unsaved:
            saved.set()

    leave = study.subscribe(hear)
    _rename(study, "Look")
    assert saved.wait(60)
    leave()
    leave()
    count = len(seen)
    _rename(study, "See")
    study.saved().result()
    assert seen[0] == "Look"
    assert len(seen) == count


def test_an_edit_does_not_wait_for_the_disk(study: OpenStudy) -> None:
    free = threading.Event()
    study.recording.writer.submit(lambda _: free.wait(60))

    def rename_and_undo() -> None:
        _rename(study, "Look")
        study.undo()

    try:
        below_s(lambda: cost_s(rename_and_undo), 1.0)
        assert study.unsaved
    finally:
        free.set()
    assert _on_disk(study) == DESIGN
