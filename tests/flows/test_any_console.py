"""Any session, with any figures and any trouble, can be shown: nothing raises, and no figure is "nan" or "None"."""

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from enum import Enum

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.flows.test_any_session import BY_VERB
from tests.gui.run.made_states import DESIGN, FRESH, S, played, state
from tests.gui.run.test_preflight_state import FACTS, LEFT, situation
from uxlab.errors import UxlabError
from uxlab.gui.participant.state import BACK_TAG, DONE_TAG
from uxlab.gui.run.console import present
from uxlab.gui.run.log import log_rows
from uxlab.gui.run.preflight_state import at_hand, not_passed
from uxlab.gui.run.preflight_state import present as present_checks
from uxlab.lab.live_look import Look, state_at
from uxlab.lab.live_state import Beginnings, ChordPress, Input, Keeping, LiveState, Stage, Unsaved
from uxlab.lab.preflight import Check, LampState
from uxlab.model.design import ConsentKind, Design, Participant, Task
from uxlab.model.events import Gap, GapReason
from uxlab.model.people import PersonStatus
from uxlab.model.results import ExcludedInput, InputCounts
from uxlab.questionnaires import library
from uxlab.recording.commands import AddNote, Command, MarkError
from uxlab.recording.conduct import Context, action_for
from uxlab.recording.ports import SourceInfo
from uxlab.recording.snapshot import Snapshot, after
from uxlab.recording.troubles import Trouble, TroubleKind
from uxlab.recording.undo import redoable, undoable

NO_FIGURE = re.compile(r"\b(nan|None|inf)\b")
KEYS = st.sampled_from([None, *(kind.key for kind in DESIGN.error_types), "gone"])
COMMANDS: st.SearchStrategy[Command] = st.one_of(
    *BY_VERB.values(),
    st.builds(MarkError, KEYS, st.none() | st.integers(1, 4)),
    st.builds(AddNote, st.just("x"), st.sampled_from(["", DONE_TAG, BACK_TAG])),
)
STEPS = st.lists(st.tuples(st.floats(0, 900), COMMANDS), max_size=25)
COUNTS = st.builds(
    InputCounts, clicks=st.integers(0, 9999), keys=st.none() | st.integers(0, 9999), scrolls=st.integers(0, 9999)
)
TIMES = st.integers(0, 10**15)
TROUBLES = st.lists(
    st.builds(
        Trouble, kind=st.sampled_from(TroubleKind), sentence=st.sampled_from(["", "Gone.", "Gone. Wait."]), t_ns=TIMES,
        gap=st.none() | st.builds(Gap, started_ns=TIMES, ended_ns=TIMES, reason=st.sampled_from(GapReason)),
        mended_ns=st.none() | TIMES,
    ), max_size=3,
).map(tuple)  # fmt: skip
INPUTS = st.builds(
    Input,
    activity=st.lists(st.integers(0, 999), max_size=60).map(tuple),
    events=st.integers(0, 10**9),
    events_per_s=st.floats(0, 1e6),
    last_event_ns=st.none() | TIMES,
    heartbeat_ns=st.none() | TIMES,
    dropped=st.integers(0, 10**6),
    excluded=st.builds(ExcludedInput, chords=COUNTS, own_windows=COUNTS, repeats=COUNTS),
    clicks=st.integers(0, 9999),
    gaps=st.lists(st.builds(Gap, started_ns=TIMES, ended_ns=TIMES, reason=st.sampled_from(GapReason)), max_size=2).map(
        tuple
    ),
)
UNSAVED = st.lists(
    st.builds(Unsaved, command=COMMANDS, actor=st.just("m"), t_ns=TIMES, sentence=st.just("Full.")), max_size=5
).map(tuple)
PRESSES = st.none() | st.builds(ChordPress, line=st.just("error"), t_ns=TIMES, refusal=st.none() | st.just("Not now."))
DESIGNS = st.sampled_from([DESIGN, replace(DESIGN, error_types=(), questionnaires=(), groups=(), conditions=())])


def conducted(steps: list[tuple[float, Command]], design: Design) -> Snapshot:
    """Return the session after those commands that it allows."""
    context = Context(
        design=design, order=tuple(task.key for task in design.tasks), load_questionnaire=library.load,
        new_uid=iter(f"u{n}" for n in range(10_000)).__next__,
    )  # fmt: skip
    snapshot = Snapshot(session=FRESH)
    for at_s, command in sorted(steps, key=lambda step: step[0]):
        try:
            snapshot = after(snapshot, action_for(command, snapshot, round(at_s * S), context, actor="Ada"))
        except UxlabError:
            continue
    return snapshot


@st.composite
def states(draw: st.DrawFn) -> LiveState:
    """Return any session with anything around it; what was designed at its start may be gone since."""
    design = draw(DESIGNS)
    snapshot = conducted(draw(STEPS), design)
    look = Look(
        beginnings=Beginnings(
            source=SourceInfo(backend="x"), resumed=draw(st.booleans()), withheld=(), unfinished=(), chords={}
        ),
        snapshot=snapshot,
        design=design,
        order=tuple(task.key for task in design.tasks),
        undoable=undoable(snapshot.log),
        redoable=redoable(snapshot.log),
        input=draw(INPUTS),
        keeping=Keeping(saved_ns=draw(TIMES), disk_free_bytes=draw(st.none() | st.integers(0, 10**15))),
        troubles=draw(TROUBLES),
        past=draw(TROUBLES),
        unsaved=draw(UNSAVED),
        last_chord=draw(PRESSES),
        stage=draw(st.sampled_from(Stage)),
    )
    return state_at(look, draw(TIMES))


@settings(deadline=None, max_examples=150)
@given(states(), st.sampled_from(["task", "session"]))
def test_any_session_can_be_shown(now: LiveState, reach: str) -> None:
    view = present(now, this_task_only=reach == "task")
    found = [text for text in texts(view) if NO_FIGURE.search(text)]
    assert found == []
    assert all(one.count >= one.waiting >= 0 for one in view.errors)
    assert log_rows(now, this_task_only=reach == "task") == view.log


CHECKS = st.lists(
    st.builds(
        Check, key=st.sampled_from("abcd"), name=st.sampled_from(["Clock", "Consent of P07"]),
        lamp=st.sampled_from(LampState), measured=st.sampled_from(["", "10 MB free"]), value=st.sampled_from(["", "5"]),
    ), max_size=6,
).map(tuple)  # fmt: skip
PEOPLE = st.builds(
    replace, st.just(FACTS), status=st.sampled_from(PersonStatus), sessions=st.sampled_from([(), (LEFT,)]),
    order=st.sampled_from([(), ("shoes", "gone"), FACTS.order]),
)  # fmt: skip
PARTICIPANTS = st.builds(
    Participant, code=st.sampled_from(["P07", "P08"]), group=st.none() | st.sampled_from(["first", "gone"]),
    appointment=st.sampled_from(["", "2026-03-12T14:00"]), consents=st.frozensets(st.sampled_from(ConsentKind)),
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(CHECKS, PEOPLE, PARTICIPANTS, st.sampled_from(["", "P07", "P99"]), st.sampled_from(["busy", "one task", ""]))
def test_any_preparation_can_be_shown(
    checks: tuple[Check, ...], person: object, participant: Participant, code: str, more: str
) -> None:
    tasks = DESIGN.tasks if more != "one task" else (Task(key="only", name="Only"),)
    design = replace(DESIGN, participants=(participant,), tasks=tasks)
    facts = replace(FACTS, **{one.name: getattr(person, one.name) for one in fields(FACTS)})
    view = present_checks(situation(*checks, design=design, people=(facts,), code=code, busy=more == "busy"))
    found = [text for text in (*texts(view), *not_passed(checks)) if NO_FIGURE.search(text)]
    assert found == []
    assert at_hand(participant, facts).code == participant.code


def test_a_figure_that_is_none_would_be_found() -> None:
    assert [text for text in texts(("None left", ("a nan",), played())) if NO_FIGURE.search(text)] != []
    assert not any(NO_FIGURE.search(text) for text in texts(present(state(at_s=4))))


def texts(value: object) -> Iterable[str]:
    """Yield every text in a value made of dataclasses and tuples."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from texts(getattr(value, one.name))
    elif isinstance(value, tuple | frozenset):
        for part in value:
            yield from texts(part)
