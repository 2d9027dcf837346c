"""What people pointed at, gathered over the attempts that somebody chose, screen by screen.

Positions on screens of different size or scale show different pages, and are never laid over each other: a map is of
that screen on which most happened, and it says what was left out.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from uxlab.charts.build.pointing import Stroke, Walk
from uxlab.charts.map_spec import Point
from uxlab.charts.map_text import size_text
from uxlab.model.results import SessionData
from uxlab.storage.pointer_points import (
    Clicks,
    Pointing,
    Rests,
    Travel,
    Watch,
    read_clicks,
    read_pointing,
    read_rests,
    unwatched,
)
from uxlab.storage.study_file import StudyToRead
from uxlab.timeline.heat import binned
from uxlab.timeline.screens import OnScreen, ScreenKind, by_screen
from uxlab.wording.figures import counted, listed

S = 1_000_000_000
_AT_ONCE = 200_000
"""Positions of which a grid is made at once; more would only take more memory."""
Numbers = NDArray[np.float64]
Said = Callable[[float], str]
_T = TypeVar("_T")


@dataclass(slots=True)
class Basis:
    """Whose pointing it is, in which attempts, and how much of it there is, in seconds or in clicks."""

    people: set[str] = field(default_factory=set)
    attempts: set[str] = field(default_factory=set)
    amount: float = 0.0


@dataclass(slots=True)
class Tally:
    """How much was found on each kind of screen, and how much on none."""

    screens: defaultdict[ScreenKind, Basis] = field(default_factory=lambda: defaultdict(Basis))
    nowhere: float = 0.0

    def add(self, kind: ScreenKind, found: Clicks | Pointing | Rests | Travel, amount: float) -> None:
        """Take down so much, of an attempt, on a kind of screen."""
        basis = self.screens[kind]
        basis.people.add(found.participant)
        basis.attempts.add(found.attempt.uid)
        basis.amount += amount

    def most(self) -> ScreenKind | None:
        """Return the kind of screen with the most, the largest of several; None where there is nothing at all."""
        return max(
            self.screens,
            key=lambda kind: (self.screens[kind].amount, kind.width_px * kind.height_px, kind.scale, -kind.number),
            default=None,
        )

    def words(self, chosen: ScreenKind, amount_said: Said) -> str:
        """Return what the map of this screen is made from, and what is left out of it."""
        basis = self.screens[chosen]
        whose = f"{counted(len(basis.people), 'person').replace('persons', 'people')}"
        said = f"{whose}, {counted(len(basis.attempts), 'attempt')}, {amount_said(basis.amount)}"
        others = [
            f"{amount_said(one.amount)} on {screen_text(kind)}"
            for kind, one in sorted(self.screens.items(), key=lambda pair: -pair[1].amount)
            if kind != chosen and one.amount
        ]
        if self.nowhere:
            others.append(f"{amount_said(self.nowhere)} on no known screen")
        out = f" Left out: {listed(others)}." if others else ""
        return f"{said} on {screen_text(chosen)}.{out}"


def screen_text(kind: ScreenKind) -> str:
    """Return a kind of screen in words: "a screen of 1280 × 800 px at scale 1.5"."""
    scale = f" at scale {kind.scale:g}" if kind.scale != 1 else ""
    number = f", the {kind.number}. of its kind" if kind.number > 1 else ""
    return f"a screen of {size_text(kind.width_px, kind.height_px)}{scale}{number}"


def of_clicks(
    study: StudyToRead,
    visits: Iterable[SessionData],
    task: str | None,
    use: Callable[[Iterable[Clicks]], _T],
    watch: Watch = unwatched,
) -> _T:
    """Return what `use` makes of the clicks in these sessions, at one task or at all."""
    return study.read(lambda file: use(chain.from_iterable(read_clicks(file, one, task, watch) for one in visits)))


def of_rests(
    study: StudyToRead,
    visits: Iterable[SessionData],
    task: str | None,
    use: Callable[[Iterable[Rests]], _T],
    watch: Watch = unwatched,
) -> _T:
    """Return what `use` makes of how long the pointer was anywhere in these sessions, at one task or at all."""
    return study.read(lambda file: use(chain.from_iterable(read_rests(file, one, task, watch) for one in visits)))


def of_pointing(
    study: StudyToRead,
    visits: Iterable[SessionData],
    task: str | None,
    use: Callable[[Iterable[Pointing]], _T],
    watch: Watch = unwatched,
) -> _T:
    """Return what `use` makes of the pointer in these sessions, at one task or at all."""
    return study.read(lambda file: use(chain.from_iterable(read_pointing(file, one, task, watch) for one in visits)))


def gathered_time(rests: Iterable[Rests]) -> tuple[Tally, dict[ScreenKind, Numbers]]:
    """Return the seconds that the pointer stayed in each cell of each kind of screen."""
    tally, grids = Tally(), dict[ScreenKind, Numbers]()
    for one in rests:
        for first in range(0, one.spots.t_ns.size, _AT_ONCE):
            some = slice(first, first + _AT_ONCE)
            dwell_s = one.spots.dwell_s[some]
            lost = dwell_s.copy()
            for part in by_screen(one.desktops, one.spots.t_ns[some], one.spots.x[some], one.spots.y[some]):
                seconds = dwell_s[part.points]
                grid = binned(part.x_px, part.y_px, seconds, (part.kind.width_px, part.kind.height_px))
                grids[part.kind] = grids[part.kind] + grid if part.kind in grids else grid
                tally.add(part.kind, one, float(seconds.sum()))
                lost[part.points] = 0.0
            tally.nowhere += float(lost.sum())
    return tally, grids


def gathered_clicks(clicks: Iterable[Clicks]) -> tuple[Tally, dict[ScreenKind, tuple[Numbers, Numbers]]]:
    """Return where each kind of screen was clicked, as x and y."""
    tally, places = Tally(), defaultdict[ScreenKind, list[OnScreen]](list)
    for one in clicks:
        on_screens = by_screen(one.desktops, one.t_ns, one.x, one.y)
        for part in on_screens:
            places[part.kind].append(part)
            tally.add(part.kind, one, part.points.size)
        tally.nowhere += one.t_ns.size - sum(part.points.size for part in on_screens)
    return tally, {
        kind: (np.concatenate([part.x_px for part in parts]), np.concatenate([part.y_px for part in parts]))
        for kind, parts in places.items()
    }


def gathered_ways(pointings: Iterable[Pointing | Travel]) -> tuple[Tally, dict[ScreenKind, list[Walk]]]:
    """Return the pointer's way in each attempt on each kind of screen, with the clicks; `of` is whose it is."""
    tally, walks = Tally(), defaultdict[ScreenKind, list[Walk]](list)
    for one in pointings:
        on_screens = by_screen(one.desktops, one.path.t_ns, one.path.x, one.path.y)
        found = defaultdict[ScreenKind, tuple[list[Stroke], list[Point]]](lambda: ([], []))
        for part in on_screens:
            strokes, clicks = found[part.kind]
            strokes += _strokes(one, part)
            at = one.clicked[part.points]
            clicks += zip(part.x_px[at].tolist(), part.y_px[at].tolist(), strict=True)
            tally.add(part.kind, one, int(one.dwell_ns[part.points].sum()) / S)
        for kind, (strokes, clicks) in found.items():
            walks[kind].append(Walk(strokes, clicks, one.participant))
        tally.nowhere += (
            int(one.dwell_ns.sum()) - sum(int(one.dwell_ns[part.points].sum()) for part in on_screens)
        ) / S
    return tally, dict(walks)


def _strokes(one: Pointing | Travel, part: OnScreen) -> list[Stroke]:
    """Return the way on one screen, broken where it left the screen and where it was broken anyway."""
    begins = one.path.begins[part.points].copy()
    begins[1:] |= np.diff(part.points) > 1
    cuts = np.flatnonzero(begins)[1:] if begins.size else begins
    columns = (one.path.t_ns[part.points], part.x_px, part.y_px)
    return list(zip(*(np.split(column, cuts) for column in columns), strict=True))
