"""What a session's pointer tells of trouble, as lines of a list. No Qt."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from uxlab.gui.widgets.cells import Cell, Row
from uxlab.lab.pointer_findings import PointerFindings
from uxlab.wording.figures import clock_with_tenths, counted, listed

_NS = 1e9
LEAST_DEAD_S, MOST_DEAD_S, USUAL_DEAD_S = 1, 600, 10
TASK, SESSION = "task", "session"
_NO_KEYS = "Keys were not kept in this session: dead time cannot be told from typing, so none is listed."
_NO_INPUT = "No input of a participant was recorded here."


class Kind(StrEnum):
    """What can be found, as it is called in the list."""

    RAGE = "Rage click"
    DEAD = "Dead time"
    PLACE = "Click cluster"


_ICONS = {Kind.RAGE: "lightning", Kind.DEAD: "hourglass", Kind.PLACE: "crosshair"}


@dataclass(frozen=True, slots=True)
class Found:
    """One finding: when it begins, and what it is in a few words, and in more."""

    kind: Kind
    t_ns: int
    task: str
    words: str
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsView:
    """`moments_ns`: when what a row tells of begins, by its key; `warning`: what could not be found, and why."""

    summary: str
    rows: tuple[Row, ...]
    moments_ns: Mapping[str, int]
    warning: str
    nothing: str


def present(
    findings: Iterable[PointerFindings], task: str | None, dead_s: int, names: Mapping[str, str], *, every_task: bool
) -> FindingsView:
    """Return the findings at a task, or at all, in the order of time; dead time lasts at least `dead_s`."""
    shown = [one for one in findings if every_task or one.task == task]
    found = sorted((line for one in shown for line in _found(one, dead_s, names)), key=lambda line: line.t_ns)
    keyless = any(not one.keys_kept for one in shown)
    return FindingsView(
        summary=_summary(found, keyless=keyless) if found else "",
        rows=tuple(_row(str(place), line) for place, line in enumerate(found)),
        moments_ns={str(place): line.t_ns for place, line in enumerate(found)},
        warning=_NO_KEYS if keyless else "",
        nothing="" if found else _nothing(dead_s, keyless=keyless) if shown else _NO_INPUT,
    )


def _found(one: PointerFindings, dead_s: int, names: Mapping[str, str]) -> Iterator[Found]:
    task = names.get(one.task, one.task)
    for rage in one.rage:
        words = f"{counted(rage.clicks, 'click')} in {(rage.ended_ns - rage.started_ns) / _NS:.1f} s"
        yield Found(Kind.RAGE, rage.started_ns, task, words, f"at {_at(rage.x_px, rage.y_px)}")
    for start_ns, end_ns in one.dead:
        if end_ns - start_ns >= dead_s * _NS:
            words = f"{(end_ns - start_ns) / _NS:.1f} s without input"
            yield Found(Kind.DEAD, start_ns, task, words, f"until {clock_with_tenths(end_ns / _NS)}")
    for place in one.places:
        words = f"{counted(place.clicks, 'click')} until {clock_with_tenths(place.ended_ns / _NS)}"
        yield Found(Kind.PLACE, place.started_ns, task, words, f"at {_at(place.x_px, place.y_px)}")


def _row(key: str, line: Found) -> Row:
    when = clock_with_tenths(line.t_ns / _NS)
    tip = f"{line.words} {line.more}, {line.task}"
    spoken = f"{line.kind.value}: {tip}"
    return Row(
        key,
        (
            Cell(when, role="text2", sort=float(line.t_ns)),
            Cell(line.kind.value, icon=_ICONS[line.kind], weight=500, note=line.words, tip=tip, spoken=spoken),
        ),
    )


def _summary(found: Iterable[Found], *, keyless: bool) -> str:
    kinds = [line.kind for line in found]
    said = [counted(kinds.count(Kind.RAGE), "rage click")]
    if not keyless:
        said.append(f"{counted(kinds.count(Kind.DEAD), 'span')} of dead time")
    said.append(counted(kinds.count(Kind.PLACE), "click cluster"))
    return listed(said)


def _nothing(dead_s: int, *, keyless: bool) -> str:
    dead = "" if keyless else f", no {dead_s} s without input"
    return f"No rage clicks{dead}, and nowhere 3 clicks in one place."


def _at(x_px: float, y_px: float) -> str:
    return f"({round(x_px)}, {round(y_px)})"
