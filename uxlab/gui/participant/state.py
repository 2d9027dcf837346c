"""What the participant's window shows; no Qt.

It follows the session's agenda. A page of questions stays until the participant leaves it, and each answer is saved as
it is given, so `Memory` holds only which page is open and whether the task's text is hidden.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from uxlab.gui.participant.questions import QuestionsView, questions, value_of
from uxlab.model.design import Autopilot, ConsentKind, Design, Task
from uxlab.model.session import SessionState
from uxlab.privacy.consent import wanted_consents
from uxlab.recording.agenda import Agenda, Ask, Over, Step, Try, Work
from uxlab.recording.answering import answers_about
from uxlab.recording.snapshot import Snapshot

DONE_TAG = "done"
"""The tag of the note that keeps the moment in which the participant pressed I'm done."""

BACK_TAG = "back-to-work"
"""The tag of the note with which the moderator has the participant go on in spite of it."""

_CONSENT_TEXTS: Mapping[ConsentKind, str] = {
    ConsentKind.INPUT: "Where I point and click, and which kinds of keys I press, but never what I type",
    ConsentKind.LITERAL_KEYS: "The very keys that I press, so also what I type",
    ConsentKind.WINDOW_TITLES: "The titles of the windows that I use",
    ConsentKind.SCREEN: "A picture of the screen when each task begins",
    ConsentKind.CAMERA: "A film of me",
    ConsentKind.MICROPHONE: "My voice",
    ConsentKind.SHARING: "Showing parts of this session to people of the project",
}
_INPUT_BESIDE_LITERAL = "Where I point and click, and which kinds of keys I press"
"""Where the very keys are asked about as well: the one line must not deny what the other says."""
_PLAIN_CONSENT = (
    "We would like to record how you use {product}. Choose what you agree to; you can change your mind at any time."
)


@dataclass(frozen=True, slots=True)
class Memory:
    """What only the window knows. `page`: the questions that are open. `sent`: asked though the autopilot is off.

    `until`: the page from which the participant went back. `checked`: they were told that answers are missing, and may
    go on without them. `given`: items with answers that are on their way to the disk.
    """

    hidden: bool = False
    page: Ask | None = None
    sent: Ask | None = None
    until: Ask | None = None
    checked: bool = False
    given: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Idle:
    """Nobody is expected yet, or the moderator is about to begin."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One thing that can be agreed to."""

    kind: ConsentKind
    text: str
    agreed: bool


@dataclass(frozen=True, slots=True)
class Welcome:
    """Greets and asks for consent; `text` is Markdown."""

    title: str
    text: str
    consents: tuple[ConsentLine, ...]


@dataclass(frozen=True, slots=True)
class TaskPage:
    """A task to read; `text` is Markdown. Without `can_start` the moderator starts it."""

    number: int
    total: int
    text: str
    can_start: bool
    footer: str


@dataclass(frozen=True, slots=True)
class Card:
    """The task while somebody works on it, in a small window that can be reduced to its buttons."""

    number: int
    total: int
    text: str
    hidden: bool
    can_end: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A page of questions and where it belongs."""

    ask: Ask
    questions: QuestionsView
    can_go_back: bool


@dataclass(frozen=True, slots=True)
class Thanks:
    """The end."""

    title: str
    text: str


View = Idle | Welcome | TaskPage | Card | Asked | Thanks


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """All that the window's content depends on; `snapshot` is None while no session is under way."""

    design: Design
    agenda: Agenda
    participant: str | None
    agreed: frozenset[ConsentKind] = frozenset()
    consent_given: bool = False
    snapshot: Snapshot | None = None
    autopilot: Autopilot = field(default_factory=Autopilot)
    memory: Memory = field(default_factory=Memory)


def present(now: Situation) -> View:
    """Return what the participant sees."""
    if now.snapshot is None:
        return _before(now)
    match now.snapshot.session.state:
        case SessionState.FINISHED:
            return Thanks("Thank you", now.design.thanks_text or "That was all. You have helped us a great deal.")
        case SessionState.PAUSED | SessionState.BREAK:
            return Idle("A short break", "Nothing is recorded now.")
    page = now.memory.page or now.memory.sent
    if page is not None and now.snapshot.open_attempt is None:
        return _asked(now, now.snapshot, page)
    return _at(now, now.snapshot, now.agenda.next_step(now.snapshot))


def welcome_page(design: Design, agreed: frozenset[ConsentKind] = frozenset()) -> Welcome:
    """Return the page that greets a participant and asks what may be recorded; `agreed`: what is ticked."""
    text = "\n\n".join(part for part in (design.welcome_text, design.consent_text) if part.strip())
    wanted = wanted_consents(design.privacy)
    texts = dict(_CONSENT_TEXTS)
    if ConsentKind.LITERAL_KEYS in wanted:
        texts[ConsentKind.INPUT] = _INPUT_BESIDE_LITERAL
    lines = tuple(ConsentLine(kind, texts[kind], kind in agreed) for kind in wanted)
    return Welcome("Welcome", text or _PLAIN_CONSENT.format(product=_product(design)), lines)


def is_waiting_for_judgement(snapshot: Snapshot) -> int | None:
    """Return when the participant said to be done with the attempt under way, None while they work."""
    attempt = snapshot.open_attempt
    if attempt is None:
        return None
    told = [note for note in snapshot.notes if note.t_ns >= attempt.started_ns]
    back_ns = max((note.t_ns for note in told if note.tag == BACK_TAG), default=0)
    return min((note.t_ns for note in told if note.tag == DONE_TAG and note.t_ns >= back_ns), default=None)


def _before(now: Situation) -> View:
    if now.participant is None or not now.autopilot.consent or now.consent_given:
        return Idle("Welcome", "We begin in a moment.")
    return welcome_page(now.design, now.agreed)


def _at(now: Situation, snapshot: Snapshot, step: Step) -> View:
    match step:
        case Work(attempt):
            return _working(now, snapshot, _task(now.design, attempt.task))
        case Try(task):
            return _to_read(now, _task(now.design, task))
        case Ask():
            if now.autopilot.questionnaires:
                return _asked(now, snapshot, step)
            return Idle("Thank you", "One moment.")
        case Over():
            return Idle("Thank you", "That was the last question. One moment.")


def _to_read(now: Situation, task: Task) -> View:
    return TaskPage(
        number=_number(now, task.key),
        total=len(now.agenda.order),
        text=task.scenario or task.name,
        can_start=now.autopilot.tasks,
        footer=f"We are testing {_product(now.design)}, not you. You may stop whenever you like.",
    )


def _working(now: Situation, snapshot: Snapshot, task: Task) -> View:
    if is_waiting_for_judgement(snapshot) is not None:
        return Idle("Thank you", "One moment.")
    return Card(
        number=_number(now, task.key),
        total=len(now.agenda.order),
        text=task.scenario or task.name,
        hidden=now.memory.hidden,
        can_end=now.autopilot.tasks,
    )


def _asked(now: Situation, snapshot: Snapshot, ask: Ask) -> Asked:
    form = now.agenda.load_questionnaire(ask.questionnaire)
    saved = {answer.item: value_of(answer) for answer in answers_about(snapshot, ask.questionnaire, ask.attempt_uid)}
    page = questions(
        form, saved | dict(now.memory.given), now.design.product, checked=now.memory.checked, slot=ask.slot
    )
    return Asked(ask, page, before(now, ask) is not None)


def before(now: Situation, ask: Ask) -> Ask | None:
    """Return the page of questions before this one at the same moment of the session, None for the first."""
    return _beside(now, ask, -1)


def following(now: Situation, ask: Ask) -> Ask | None:
    """Return the page after this one at the same moment of the session, None for the last."""
    return _beside(now, ask, 1)


def _beside(now: Situation, ask: Ask, step: int) -> Ask | None:
    pages = () if now.snapshot is None else now.agenda.asked_with(now.snapshot, ask)
    place = pages.index(ask) + step if ask in pages else -1
    return pages[place] if 0 <= place < len(pages) else None


def _task(design: Design, key: str) -> Task:
    return next((task for task in design.tasks if task.key == key), Task(key=key, name=key))


def _number(now: Situation, key: str) -> int:
    return now.agenda.order.index(key) + 1 if key in now.agenda.order else len(now.agenda.order)


def _product(design: Design) -> str:
    return f"the {design.product}" if design.product else "the product"
