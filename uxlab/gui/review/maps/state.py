"""What a map is to show, and what can be chosen for it. No Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from uxlab.lab.map_material import MapKind, Material, Subject
from uxlab.lab.maps import MapChoice
from uxlab.lab.pointing import Basis, screen_text
from uxlab.metrics.selection import Where
from uxlab.model.design import Design
from uxlab.timeline.items import Item
from uxlab.timeline.screens import ScreenKind
from uxlab.wording.figures import clock, clock_like, counted

AT_CURSOR, ALL_TASKS = "cursor", "all"
SESSION, PERSON, EVERYBODY = "session", "person", "everybody"
BARE, TAKEN, OWN, OTHER = "bare", "taken", "own", "other"
_TASK, _GROUP, _CONDITION = "task:", "group:", "condition:"
BLUR_PX, PLACE_PX, OPACITY = (5, 160), (5, 120), (10, 100)
"""What can be chosen, from and to."""

Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Supplied:
    """A picture that somebody chose, as a PNG file."""

    name: str
    content: bytes
    size_px: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSettings:
    """What somebody chose; `screen` None for that on which most happened. `pictures` by task, None for all tasks."""

    kind: MapKind = MapKind.HEAT
    task: str = AT_CURSOR
    whom: str = SESSION
    screen: ScreenKind | None = None
    blur_px: int = 40
    place_px: int = 24
    opacity: int = 85
    pictures: Mapping[str | None, Supplied] = field(default_factory=dict)
    bare: bool = False

    def with_picture(self, task: str | None, picture: Supplied) -> "MapSettings":
        """Return the settings with a picture for a task."""
        return replace(self, pictures={**self.pictures, task: picture}, bare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Where the map is asked for: the session, how many its participant has, and the task at the cursor."""

    session: str
    participant: str
    sessions: int
    at_cursor: str | None
    design: Design


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlsView:
    """What can be chosen and what is; `opacity` None where a map has none."""

    tasks: Choices
    task: str
    people: Choices
    whom: str
    screens: Choices
    screen: str
    grounds: Choices
    ground: str
    radius_name: str
    radius_px: int
    radius_range: tuple[int, int]
    opacity: int | None


def task_at(attempts: Sequence[Item], cursor_ns: int) -> str | None:
    """Return the task that is worked on at a moment, else the one before it, else the first."""
    if not attempts:
        return None
    begun = [one for one in attempts if one.started_ns <= cursor_ns]
    return begun[-1].label if begun else attempts[0].label


def task_of(settings: MapSettings, situation: Situation) -> str | None:
    """Return the key of the task that the map is of, None for all."""
    if settings.task == AT_CURSOR:
        return situation.at_cursor
    return settings.task.removeprefix(_TASK) if settings.task.startswith(_TASK) else None


def subject_of(settings: MapSettings, situation: Situation) -> Subject:
    """Return what has to be read."""
    where, session = _where(settings.whom, situation)
    return Subject(kind=settings.kind, task=task_of(settings, situation), where=where, session=session)


def choice_of(settings: MapSettings, subject: Subject, screen: ScreenKind | None) -> MapChoice:
    """Return the map that is wanted of what was read."""
    heat = settings.kind is MapKind.HEAT
    picture = None if settings.bare else settings.pictures.get(subject.task)
    return MapChoice(
        kind=subject.kind,
        task=subject.task,
        where=subject.where,
        session=subject.session,
        picture=b"" if picture is None else picture.content,
        radius_px=settings.blur_px if heat else settings.place_px,
        opacity=settings.opacity / 100,
        screen=screen,
    )


def screen_of(settings: MapSettings, material: Material | None) -> ScreenKind | None:
    """Return the screen that was chosen, None for that with the most, as where nothing was found on the chosen one."""
    known = () if material is None else material.tally.screens
    return settings.screen if settings.screen in known else None


def present(settings: MapSettings, situation: Situation, material: Material | None, taken: str = "") -> ControlsView:
    """Return what can be chosen; `taken`: whose screen was pictured at the task, empty for nobody's."""
    heat = settings.kind is MapKind.HEAT
    screens = _screens(settings.kind, material)
    chosen = screen_of(settings, material) or (material.tally.most() if material is not None else None)
    picture = settings.pictures.get(task_of(settings, situation))
    own: Choices = ((TAKEN, f"Screen of {taken}"),) if taken else ()
    if picture is not None:
        own = ((OWN, picture.name),)
    return ControlsView(
        tasks=_tasks(situation),
        task=settings.task,
        people=_people(situation),
        whom=settings.whom,
        screens=tuple((screen_key(kind), text) for kind, text in screens),
        screen="" if chosen is None else screen_key(chosen),
        grounds=((BARE, "Screen outline"), *own, (OTHER, "Another picture…" if own else "Picture…")),
        ground=own[0][0] if own and not settings.bare else BARE,
        radius_name="Blur radius" if heat else "One place within",
        radius_px=settings.blur_px if heat else settings.place_px,
        radius_range=BLUR_PX if heat else PLACE_PX,
        opacity=settings.opacity if heat else None,
    )


def screen_key(kind: ScreenKind) -> str:
    """Return what tells one kind of screen from all others."""
    return f"{kind.width_px}x{kind.height_px}@{kind.scale:g}#{kind.number}"


def file_stem(study: str, settings: MapSettings, situation: Situation) -> str:
    """Return what a file with the map may be called."""
    kind = "heat-map" if settings.kind is MapKind.HEAT else "clicks"
    whom = situation.participant if settings.whom in {SESSION, PERSON} else settings.whom.partition(":")[2]
    parts = (study, kind, task_of(settings, situation) or "all-tasks", whom)
    return "-".join(part for part in parts if part)


def read_text(done_ns: int, whole_ns: int) -> str:
    """Return how far the reading is, in words."""
    return f"Reading {clock(done_ns / 1e9)} of {clock(whole_ns / 1e9)}"


def _tasks(situation: Situation) -> Choices:
    names = {task.key: task.name for task in situation.design.tasks}
    at = situation.at_cursor
    here = f"At the cursor: {names.get(at, at)}" if at is not None else "At the cursor"
    every = ((f"{_TASK}{key}", name) for key, name in names.items())
    return ((AT_CURSOR, here), (ALL_TASKS, "All tasks"), *every)


def _people(situation: Situation) -> Choices:
    who, design = situation.participant, situation.design
    several = situation.sessions > 1
    own: Choices = ((SESSION, f"{who}, this session" if several else who),)
    if several:
        own = (*own, (PERSON, f"{who}, {counted(situation.sessions, 'session')}"))
    groups = ((f"{_GROUP}{one.key}", one.name) for one in design.groups)
    conditions = ((f"{_CONDITION}{one.key}", one.name) for one in design.conditions)
    return (*own, *groups, *conditions, (EVERYBODY, "Everybody"))


def _where(whom: str, situation: Situation) -> tuple[Where, str | None]:
    if whom == SESSION:
        return (), situation.session
    if whom == PERSON:
        return (("participant", situation.participant),), None
    trait, _, key = whom.partition(":")
    return ((trait, key),) if key else (), None


def _screens(kind: MapKind, material: Material | None) -> tuple[tuple[ScreenKind, str], ...]:
    """Return the screens on which something was found, that with the most first."""
    if material is None:
        return ()
    found = sorted(material.tally.screens.items(), key=lambda one: -one[1].amount)
    return tuple((screen, f"{_size(screen)}, {_amount(kind, basis)}") for screen, basis in found)


def _size(screen: ScreenKind) -> str:
    return screen_text(screen).removeprefix("a screen of ")


def _amount(kind: MapKind, basis: Basis) -> str:
    amount = basis.amount
    return counted(round(amount), "click") if kind is MapKind.CLICK else clock_like(amount)(amount)
