"""Corrections on disk: decided and written in one transaction, and whole though whoever corrects is killed."""

import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from tests.lab.made_studies import DESIGN, Visit, make_study
from uxlab.errors import Cancelled, Refused, UsageError
from uxlab.lab.open_study import open_study
from uxlab.model.events import InputEvent
from uxlab.model.problems import Evidence, ProblemDraft
from uxlab.model.session import Action, Outcome
from uxlab.recording.corrections import (
    Bulk,
    CodeError,
    Correction,
    Edge,
    MoveEdge,
    RemoveError,
    RemoveNote,
    SetOutcome,
)
from uxlab.recording.corrections_decide import Corrector, decide, undoing
from uxlab.recording.corrections_log import as_logged, records_of, standing_corrections
from uxlab.recording.snapshot import Snapshot
from uxlab.storage.corrected import change_session, read_session, read_to_correct
from uxlab.storage.sessions import resume_session
from uxlab.storage.stamps import new_uid
from uxlab.storage.study_file import StudyToRecord, open_for_reading, open_for_recording

S = 1_000_000_000
BO = Corrector(design=DESIGN, actor="Bo", new_uid=new_uid, reason="The video says otherwise.")
CY = replace(BO, actor="Cy", coder="Cy", reason="")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A study with a session of two tasks, from 0 to 10 s and from 11 to 31 s."""
    visit = Visit(
        "P01",
        tried=[("find", Outcome.SUCCESS, 10), ("buy", Outcome.FAILURE, 20)],
        errors=[(3, "slip")],
        notes=[(4, "Sighs")],
    )
    return make_study(tmp_path / "shop", [visit])


def correct(study: StudyToRecord, correction: Correction, by: Corrector = BO) -> Snapshot:
    return act(study, lambda snapshot: decide(snapshot, correction, by), by.coder)


def act(study: StudyToRecord, decided: Callable[[Snapshot], Action | None], coder: str | None = None) -> Snapshot:
    known = study.writer.run(
        partial(change_session, uid="s1", decide=lambda snapshot, _: decided(snapshot), coder=coder)
    )
    with open_for_reading(study.path) as reading:
        assert reading.read(partial(read_to_correct, uid="s1", coder=coder)) == known
    return known.snapshot


def state(snapshot: Snapshot) -> set[object]:
    return {snapshot.session, *records_of(snapshot)}


def test_what_is_corrected_reads_the_same_later_with_who_when_and_why(path: Path) -> None:
    with open_for_recording(path, print) as study:
        start = resume_session(study, "s1").load()
        resume_session(study, "s1").add_events([InputEvent(n * S, 0, n, n, None, None, 0) for n in range(9)])
        correct(study, MoveEdge("s1-0", Edge.END, 8 * S))
        now = correct(study, CodeError(15 * S, "slip"))
    with open_for_reading(path) as study:
        again = study.read(partial(read_session, uid="s1"))
        known = study.read(partial(read_to_correct, uid="s1"))
        events = study.read(lambda connection: connection.execute("SELECT count(*), max(t_ns) FROM event").fetchone())
    assert (state(again), again.log) == (state(now), now.log)
    assert [(one.actor, one.reason) for one in again.log] == [("Bo", "The video says otherwise.")] * 2
    assert list(known.written) == [one.uid for one in again.log]
    assert all(when.startswith("20") for when in known.written.values())
    assert (known.snapshot, known.design.name) == (again, DESIGN.name)
    assert state(as_logged(again)) == state(start)
    assert events == (9, 8 * S), "raw input is never touched"


def test_many_at_once_are_as_they_are_read_later_and_undone(path: Path) -> None:
    with open_for_recording(path, print) as study:
        start = correct(study, Bulk(tuple(CodeError(at * S // 50, "slip") for at in range(560, 1500))))
        gone = correct(study, Bulk(tuple(RemoveError(error.uid) for error in start.errors)))
        assert gone.errors == ()
        assert state(act(study, lambda snapshot: undoing(snapshot, BO))) == state(start)


def test_what_hears_of_each_change_may_end_all(path: Path) -> None:
    heard: list[tuple[int, int]] = []

    def watch(done: int, of: int) -> None:
        heard.append((done, of))
        if done == 2:
            raise Cancelled("enough")

    bulk = Bulk(tuple(CodeError(at * S, "slip") for at in range(15, 20)))
    with open_for_recording(path, print) as study:
        start = resume_session(study, "s1").load()
        change = partial(change_session, uid="s1", decide=lambda now, _: decide(now, bulk, BO), watch=watch)
        with pytest.raises(Cancelled):
            study.writer.run(change)
        assert resume_session(study, "s1").load() == start
    assert heard == [(0, 5), (1, 5), (2, 5)]


def test_undo_survives_closing(path: Path) -> None:
    with open_for_recording(path, print) as study:
        start = resume_session(study, "s1").load()
        correct(study, MoveEdge("s1-0", Edge.END, 8 * S))
    with open_for_recording(path, print) as study:
        assert state(act(study, lambda snapshot: undoing(snapshot, BO))) == state(start)
        with pytest.raises(Refused, match="no correction to undo"):
            act(study, lambda snapshot: undoing(snapshot, BO))


def test_a_refused_correction_and_none_write_nothing(path: Path) -> None:
    with open_for_recording(path, print) as study:
        start = resume_session(study, "s1").load()
        with pytest.raises(Refused, match="would overlap"):
            correct(study, MoveEdge("s1-0", Edge.END, 20 * S))
        with pytest.raises(UsageError, match="half a character"):
            correct(study, CodeError(15 * S, text="\ud800"))
        assert act(study, lambda _: None) == start
        with pytest.raises(UsageError, match="no session t"):
            study.writer.run(partial(change_session, uid="t", decide=lambda *_: None))
        assert resume_session(study, "s1").load() == start


def test_a_second_coder_sees_no_marks_but_those_made_by_that_name(path: Path) -> None:
    with open_for_recording(path, print) as study:
        correct(study, CodeError(4 * S, "mistake"), CY)
        theirs = study.writer.run(partial(read_session, uid="s1", coder="Cy"))
        own = study.writer.run(partial(read_session, uid="s1"))
        nobody = study.writer.run(partial(read_session, uid="s1", coder="Di"))
        assert [(one.t_ns, one.coder) for one in theirs.errors] == [(4 * S, "Cy")]
        assert [(one.t_ns, one.coder) for one in own.errors] == [(3 * S, None)]
        assert (nobody.errors, nobody.log, own.log) == ((), (), ())
        assert own.attempts == theirs.attempts
        assert act(study, lambda snapshot: undoing(snapshot, CY), "Cy").errors == ()
        assert resume_session(study, "s1").load() == own


def test_evidence_is_about_its_mark_again_when_the_mark_is_back(path: Path) -> None:
    study = open_study(path, print)
    uid = study.problems.add(ProblemDraft(title="Hidden")).result()[-1].uid
    moments = (
        Evidence(uid="", session_uid="s1", participant="P01", t_ns=3 * S, error_uid="s1-e0"),
        Evidence(uid="", session_uid="s1", participant="P01", t_ns=4 * S, note_uid="s1-n0"),
    )
    linked = study.problems.link(uid, *moments).result()
    study.corrections.apply("s1", Bulk((RemoveError("s1-e0"), RemoveNote("s1-n0")))).result()
    (problem,) = study.problems.read().result()
    assert [(one.error_uid, one.note_uid) for one in problem.evidence] == [(None, None)] * 2
    study.corrections.undo("s1").result()
    assert study.problems.read().result() == linked
    study.close()


def test_a_session_of_an_older_uxlab_is_corrected_as_any(tmp_path: Path) -> None:
    old = tmp_path / "old.uxlab"
    shutil.copy(Path(__file__).parents[1] / "data" / "studies" / "v0001.uxlab", old)
    with open_for_recording(old, print) as study:
        uid = study.writer.run(
            lambda connection: connection.execute(
                "SELECT session.uid FROM session JOIN attempt ON session_id = session.id WHERE state = 'finished'"
                " AND outcome = 'success'"
            ).fetchone()[0]
        )
        start = resume_session(study, uid).load()
        first = next(one for one in start.attempts if one.outcome is Outcome.SUCCESS)
        judge = SetOutcome(first.uid, Outcome.FAILURE, assisted=True)
        made = study.writer.run(
            partial(change_session, uid=uid, decide=lambda now, design: decide(now, judge, replace(BO, design=design)))
        )
        assert state(as_logged(made.snapshot)) == state(start) != state(made.snapshot)


CORRECTOR = """
import os, sys
from functools import partial
from pathlib import Path
from tests.storage.test_corrected import BO, S
from uxlab.recording.corrections import Bulk, CodeError, Edge, MoveEdge
from uxlab.recording.corrections_decide import decide, undoing
from uxlab.storage.corrected import change_session
from uxlab.storage.study_file import open_for_recording

study = open_for_recording(Path(sys.argv[1]), print)
n = 0
while True:
    n += 1
    edge = MoveEdge("s1-0", Edge.END, 7 * S + n)
    made = Bulk((edge, CodeError(2 * S + n, "slip", text="x" * (n % 2000))))
    study.writer.run(partial(change_session, uid="s1", decide=lambda now, _: decide(now, made, BO)))
    if n % 3 == 0:
        study.writer.run(partial(change_session, uid="s1", decide=lambda now, _: undoing(now, BO)))
    os.write(1, f"{n}\\n".encode())
"""


@pytest.mark.parametrize("life_s", [random.Random(n).uniform(0.02, 0.4) for n in range(4)])
def test_a_killed_corrector_leaves_whole_corrections_that_can_all_be_undone(path: Path, life_s: float) -> None:
    with open_for_reading(path) as study:
        start = study.read(partial(read_session, uid="s1"))
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", CORRECTOR, path], stdout=subprocess.PIPE, text=True, cwd=root
    ) as corrector:
        assert corrector.stdout is not None
        first = corrector.stdout.readline()
        time.sleep(life_s)
        corrector.send_signal(signal.SIGKILL)
        acknowledged = int((first + corrector.stdout.read()).splitlines()[-1])
    with open_for_recording(path, print) as study:
        now = resume_session(study, "s1").load()
        done = acknowledged + acknowledged // 3
        assert done <= len(now.log) <= done + 2
        assert all(len(action.changes) == 2 for action in now.log)
        assert state(as_logged(now)) == state(start)
        while standing_corrections(now):
            now = act(study, lambda snapshot: undoing(snapshot, BO))
        assert state(now) == state(start)
        assert study.writer.run(_integrity) == [("ok",)]


def _integrity(connection: sqlite3.Connection) -> list[tuple[str]]:
    return connection.execute("PRAGMA integrity_check").fetchall()
