"""What a map is to show, and what can be chosen for it. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.lab.map_material import MapKind, Material, Subject
from uxlab.lab.maps import MapChoice, is_of_shape
from uxlab.lab.pointing import Basis, screen_text
from uxlab.lab.supplied_pictures import SuppliedPicture
from uxlab.lab.task_pictures import GroundPicture
from uxlab.metrics.selection import Where
from uxlab.model.design import Design
from uxlab.timeline.items import Item
from uxlab.timeline.screens import ScreenKind
from uxlab.wording.figures import clock, clock_like, counted
from uxlab.wording.pictures import hidden_from_maps

AT_CURSOR, ALL_TASKS = "cursor", "all"
SESSION, PERSON, EVERYBODY = "session", "person", "everybody"
BARE, TAKEN, OWN, OTHER, AWAY = "bare", "taken", "own", "other", "away"
_TASK, _GROUP, _CONDITION = "task:", "group:", "condition:"
BLUR_PX, PLACE_PX, OPACITY = (5, 160), (5, 120), (10, 100)
"""What can be chosen, from and to."""

_STEMS = {MapKind.HEAT: "heat-map", MapKind.CLICK: "clicks", MapKind.PATH: "paths"}
Choices = tuple[tuple[str, str], ...]
_NO_PICTURE = GroundPicture()


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSettings:
    """What somebody chose; `screen` None for that on which most happened. `bare`: on no picture."""

    kind: MapKind = MapKind.HEAT
    task: str = AT_CURSOR
    whom: str = SESSION
    screen: ScreenKind | None = None
    blur_px: int = 40
    place_px: int = 24
    opacity: int = 85
    bare: bool = False


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
    """What can be chosen and what is; `radius_px` and `opacity` None where a map has none.

    `ground_note`: why it does not lie on a picture that there is.
    """

    tasks: Choices
    task: str
    people: Choices
    whom: str
    screens: Choices
    screen: str
    grounds: Choices
    ground: str
    ground_note: str
    radius_name: str
    radius_px: int | None
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
    return MapChoice(
        kind=subject.kind,
        task=subject.task,
        where=subject.where,
        session=subject.session,
        radius_px=_radius_px(settings),
        opacity=settings.opacity / 100,
        screen=screen,
    )


def screen_of(settings: MapSettings, material: Material | None) -> ScreenKind | None:
    """Return the screen that was chosen, None for that with the most, as where nothing was found on the chosen one."""
    known = () if material is None else material.tally.screens
    return settings.screen if settings.screen in known else None


def present(
    settings: MapSettings,
    situation: Situation,
    material: Material | None,
    found: GroundPicture = _NO_PICTURE,
    supplied: SuppliedPicture | None = None,
) -> ControlsView:
    """Return what can be chosen; `found`: what the map can lie on. `supplied`: what there is for its task."""
    heat = settings.kind is MapKind.HEAT
    screens = _screens(settings.kind, material)
    chosen = shown_screen(settings, material)
    own = _pictures(found)
    away: Choices = ((AWAY, "Take the picture away"),) if supplied is not None else ()
    return ControlsView(
        tasks=_tasks(situation),
        task=settings.task,
        people=_people(situation),
        whom=settings.whom,
        screens=tuple((screen_key(kind), text) for kind, text in screens),
        screen="" if chosen is None else screen_key(chosen),
        grounds=((BARE, "Screen outline"), *own, (OTHER, "Another picture…" if own else "Picture…"), *away),
        ground=own[0][0] if own and not settings.bare else BARE,
        ground_note=_ground_note(found, supplied, chosen),
        radius_name="Blur radius" if heat else "One place within",
        radius_px=_radius_px(settings),
        radius_range=BLUR_PX if heat else PLACE_PX,
        opacity=settings.opacity if heat else None,
    )


def shown_screen(settings: MapSettings, material: Material | None) -> ScreenKind | None:
    """Return the screen that the map is of, None where nothing was recorded on any, or read yet."""
    return screen_of(settings, material) or (material.tally.most() if material is not None else None)


def screen_key(kind: ScreenKind) -> str:
    """Return what tells one kind of screen from all others."""
    return f"{kind.width_px}x{kind.height_px}@{kind.scale:g}#{kind.number}"


def file_stem(study: str, settings: MapSettings, situation: Situation) -> str:
    """Return what a file with the map may be called."""
    whom = situation.participant if settings.whom in {SESSION, PERSON} else settings.whom.partition(":")[2]
    parts = (study, _STEMS[settings.kind], task_of(settings, situation) or "all-tasks", whom)
    return "-".join(part for part in parts if part)


def read_text(done_ns: int, whole_ns: int) -> str:
    """Return how far the reading is, in words."""
    return f"Reading {clock(done_ns / 1e9)} of {clock(whole_ns / 1e9)}"


def _radius_px(settings: MapSettings) -> int | None:
    return {MapKind.HEAT: settings.blur_px, MapKind.CLICK: settings.place_px}.get(settings.kind)


def _pictures(found: GroundPicture) -> Choices:
    if found.supplied:
        return ((OWN, found.supplied),)
    return ((TAKEN, f"Screen of {found.participant}"),) if found.participant else ()


def _ground_note(found: GroundPicture, supplied: SuppliedPicture | None, screen: ScreenKind | None) -> str:
    if found.missing:
        return "The file of the supplied picture is missing or damaged."
    if supplied is not None and screen is not None:
        of_shape = is_of_shape((supplied.width_px, supplied.height_px), (screen.width_px, screen.height_px))
        return "" if of_shape else "The supplied picture has another shape than this screen."
    return hidden_from_maps(found.hidden)


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
