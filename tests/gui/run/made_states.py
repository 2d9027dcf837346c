"""Sessions as the console is told of them, made by playing commands in the real order of a session."""

from dataclasses import replace
from itertools import count
from typing import TypedDict, Unpack

from uxlab.lab.live_look import Look, state_at
from uxlab.lab.live_state import Beginnings, ChordPress, Input, Keeping, LiveState, Stage, Unsaved
from uxlab.model.design import Condition, Design, ErrorType, Group, Participant, QuestionnaireUse, Slot, Task
from uxlab.model.events import Gap
from uxlab.model.results import ExcludedInput, InputCounts
from uxlab.model.session import Session, SessionState
from uxlab.questionnaires import library
from uxlab.recording.commands import Command
from uxlab.recording.conduct import Context, action_for
from uxlab.recording.ports import SourceInfo
from uxlab.recording.snapshot import Snapshot, after
from uxlab.recording.troubles import Trouble
from uxlab.recording.undo import redoable, undoable

S = 1_000_000_000
DESIGN = Design(
    name="Larkspur shop",
    product="shop",
    tasks=(
        Task(key="shoes", name="Find shoes", time_limit_s=240),
        Task(
            key="return",
            name="Find a return address",
            scenario="You ordered running shoes last week and they are too tight. You want to send them back. Find the "
            "address to which you would post the parcel, and read it aloud when you have found it on the page.",
            success_criteria=("Reads the address aloud", "Without the search engine"),
            time_limit_s=180,
            expert_time_s=40,
            optimal_clicks=4,
        ),
        Task(key="date", name="Delivery date", time_limit_s=180),
        Task(key="voucher", name="Voucher", time_limit_s=300),
        Task(key="parcel", name="Damaged parcel", time_limit_s=240),
    ),
    error_types=(
        ErrorType(key="slip", name="Slip"),
        ErrorType(key="wrong-page", name="Wrong page", short_name="Page"),
        ErrorType(key="overlooked", name="Overlooked", short_name="Missed"),
        ErrorType(key="misread", name="Misread"),
        ErrorType(key="form", name="Form error"),
        ErrorType(key="dead-end", name="Dead end"),
    ),
    conditions=(Condition(key="b", name="version B"),),
    groups=(Group(key="first", name="First-time customer"),),
    participants=(Participant(code="P07", group="first", condition="b"),),
    questionnaires=(
        QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK),
        QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION),
    ),
)
NOTHING = ExcludedInput(chords=InputCounts(), own_windows=InputCounts(), repeats=InputCounts())
ACTIVITY = tuple(8 + (n * 7919 % 11) for n in range(60))
FRESH = Session(
    uid="s",
    participant="P07",
    condition="b",
    moderator="Ada",
    started_utc="2026-01-05T09:00:00Z",
    state=SessionState.READY,
)


def played(*told: tuple[float, Command], design: Design = DESIGN) -> Snapshot:
    """Return the session after commands, each at its second."""
    numbers = count(1)
    order = tuple(task.key for task in design.tasks)
    context = Context(
        design=design, order=order, load_questionnaire=library.load, new_uid=lambda: f"u{next(numbers):04}"
    )
    snapshot = Snapshot(session=FRESH)
    for at_s, command in told:
        snapshot = after(snapshot, action_for(command, snapshot, round(at_s * S), context, actor="Ada"))
    return snapshot


class Told(TypedDict, total=False):
    """What of a state may be another than that of a quiet session."""

    stage: Stage
    progress: str
    events_per_s: float
    last_event_age_s: float | None
    dropped: int
    restarts: int
    excluded: ExcludedInput
    gaps: tuple[Gap, ...]
    troubles: tuple[Trouble, ...]
    past: tuple[Trouble, ...]
    unsaved: tuple[Unsaved, ...]
    last_chord: ChordPress | None
    saved_ns_ago: int
    disk_free_bytes: int | None


def state(*told: tuple[float, Command], at_s: float, design: Design = DESIGN, **changed: Unpack[Told]) -> LiveState:
    """Return what the console is told at a second, with what is `changed` of it."""
    snapshot = played(*told, design=design)
    look = Look(
        beginnings=Beginnings(
            source=SourceInfo(backend="xrecord"), resumed=False, withheld=(), unfinished=(), chords={}
        ),
        snapshot=snapshot,
        design=design,
        order=snapshot.session.task_order or tuple(task.key for task in design.tasks),
        undoable=undoable(snapshot.log),
        redoable=redoable(snapshot.log),
        input=Input(
            activity=ACTIVITY,
            events=9000,
            events_per_s=212.0,
            last_event_ns=round((at_s - 0.1) * S),
            excluded=NOTHING,
            clicks=11,
        ),
        keeping=Keeping(saved_ns=round((at_s - 0.2) * S), disk_free_bytes=81_000_000_000),
    )
    made = state_at(look, round(at_s * S))
    return replace(made, **changed)
