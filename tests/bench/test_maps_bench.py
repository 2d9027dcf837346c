"""Maps and findings of a long session, whose index is there: an hour at 1 kHz in a second, and no more for more events.

Held as ratios to the naive way, which fetches every event, sorts the positions into a grid with numpy and plots it, so
that a slow machine does not fail. UXLAB_REVIEW_EVENTS=3600000 or 10000000 tries the whole. Alone, because it compares
times; times on the clock, because what waits for the disk counts here.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from matplotlib.figure import Figure
from scipy.ndimage import gaussian_filter

from tests.bench.costs import compared_s, cost_s, least_s
from tests.bench.test_review_bench import EVENTS, MS, SHORT, fetched, made, told
from uxlab.charts.files import Pixels, pixels
from uxlab.charts.theme import LIGHT
from uxlab.lab.map_material import HeatMaterial, MapKind, Material
from uxlab.lab.maps import MapChoice, drawn
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.lab.pointer_findings import PointerFindings, Scope
from uxlab.lab.pointer_watch import never, silent

pytestmark = [pytest.mark.alone, pytest.mark.timeout(900)]

SCREEN_PX = 1920, 1080
SCREEN = "INSERT INTO screen VALUES (1, 0, 0, 'one', 0, 0, 1920, 1080, 1, NULL, 'pixel')"
ATTEMPT = (
    "INSERT INTO attempt (uid, session_id, task, started_ns, ended_ns, outcome) VALUES (?, 1, 'find', ?, ?, 'success')"
)
HEAT = MapChoice(kind=MapKind.HEAT, task="find")
WAYS = MapChoice(kind=MapKind.PATH, task="find")
CLICKS = MapChoice(kind=MapKind.CLICK, task="find")
CELL_PX, SIGMA, REST_S = 4, 5, 3.0
WINDOWED = "SELECT t_ns, kind, x, y, value, flags FROM event WHERE session_id = 1 ORDER BY t_ns, seq"


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenStudy]:
    yield from opened(tmp_path_factory.mktemp("long") / "long.uxlab", EVENTS)


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenStudy]:
    yield from opened(tmp_path_factory.mktemp("short") / "short.uxlab", SHORT)


def opened(path: Path, size: int) -> Iterator[OpenStudy]:
    """Yield a study whose attempts last throughout the session, and whose index has been made."""
    with closing(sqlite3.connect(made(path, size))) as connection, connection:
        connection.execute(SCREEN)
        connection.execute(ATTEMPT, ("before", 0, size * MS // 4))
        connection.execute(ATTEMPT, ("after", size * MS // 2, size * MS))
    study = open_study(path, print)
    findings(study)
    yield study
    study.close()


def material(study: OpenStudy, choice: MapChoice) -> Material:
    return study.pointer_material(choice.subject, silent, never).result()


def heat_map(study: OpenStudy) -> Pixels:
    """Return the picture of a heat map, from the file to the last pixel."""
    return pixels(drawn(material(study, HEAT), HEAT), LIGHT, width_px=800, ratio=1.0)


def path_map(study: OpenStudy) -> Pixels:
    """Return the picture of where the pointer went, from the file to the last pixel."""
    return pixels(drawn(material(study, WAYS), WAYS), LIGHT, width_px=800, ratio=1.0)


def findings(study: OpenStudy) -> tuple[PointerFindings, ...]:
    return study.pointer_findings(Scope(task="find"), silent, never).result()


def naive_heat_map(path: Path) -> bytes:
    events = fetched(path, WINDOWED)
    t_s, placed = events[:, 0] / 1e9, ~np.isnan(events[:, 2])
    t_s, x, y = t_s[placed], events[placed, 2], events[placed, 3]
    rested = np.minimum(np.diff(t_s, append=t_s[-1]), REST_S)
    bins = SCREEN_PX[1] // CELL_PX, SCREEN_PX[0] // CELL_PX
    grid, _, _ = np.histogram2d(y, x, bins, ((0, SCREEN_PX[1]), (0, SCREEN_PX[0])), weights=rested)
    figure, file = Figure(figsize=(8, 5), dpi=96), BytesIO()
    figure.add_subplot().imshow(gaussian_filter(grid, SIGMA), cmap="Blues")
    figure.savefig(file, format="rgba")
    return file.getvalue()


def naive_path_map(path: Path) -> bytes:
    events = fetched(path, WINDOWED)
    placed = ~np.isnan(events[:, 2])
    figure, file = Figure(figsize=(8, 5), dpi=96), BytesIO()
    figure.add_subplot().plot(events[placed, 2], events[placed, 3])
    figure.savefig(file, format="rgba")
    return file.getvalue()


def test_a_heat_map_takes_a_fifth_of_the_naive_way(long: OpenStudy) -> None:
    heat_map(long)
    ours, naive = partial(least_s, partial(heat_map, long)), partial(cost_s, partial(naive_heat_map, long.path))
    told("heat map, drawn", *compared_s(ours, naive, 1 / 5))
    found = material(long, HEAT)
    assert isinstance(found, HeatMaterial)
    assert found.tally.most() is not None


def test_a_heat_map_takes_a_fifth_of_reading_every_position(long: OpenStudy, short: OpenStudy) -> None:
    """As the session that is short enough for it is read, and as often as it would fit into the long one."""
    ours, others = (partial(least_s, partial(material, one, HEAT)) for one in (long, short))
    told("heat map, long and short", *compared_s(ours, others, EVENTS / SHORT / 5))


def test_a_path_map_takes_the_less_of_the_naive_way_the_more_events_there_are(long: OpenStudy) -> None:
    """Of a pointer that never rests and comes by everywhere: all of it, of 3.6 M events half, of 10 M a fifth."""
    ours, naive = partial(cost_s, partial(path_map, long)), partial(cost_s, partial(naive_path_map, long.path))
    told("path map, drawn", *compared_s(ours, naive, 2_000_000 / max(2_000_000, EVENTS)))


def test_clicks_and_findings_take_a_fifth_of_fetching_the_events(long: OpenStudy) -> None:
    naive = partial(cost_s, partial(fetched, long.path, WINDOWED))
    clicks, found = (partial(least_s, work) for work in (partial(material, long, CLICKS), partial(findings, long)))
    told("clicks", *compared_s(clicks, naive, 1 / 20))
    told("findings", *compared_s(found, naive, 1 / 5))


def test_other_settings_take_no_reading(long: OpenStudy) -> None:
    found = material(long, HEAT)

    def another_blur() -> None:
        pixels(drawn(found, replace(HEAT, radius_px=60.0)), LIGHT, width_px=800, ratio=1.0)

    naive = partial(cost_s, partial(naive_heat_map, long.path))
    told("another blur", *compared_s(partial(least_s, another_blur), naive, 1 / 10))
