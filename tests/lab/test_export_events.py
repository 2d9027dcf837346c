"""The events of an export come one after the other, tell how far they are, and stop where that is wished."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from tests.report.odd_study import make_odd_study
from uxlab.errors import Cancelled
from uxlab.lab.export_events import EventSource
from uxlab.storage.recorded import Recorded, in_one_state
from uxlab.storage.study_file import open_for_reading

_T = TypeVar("_T")
Told = list[tuple[float, str]]


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_odd_study(tmp_path_factory.mktemp("study") / "odd.uxlab")


def asked(study: Path, use: Callable[[EventSource], _T], told: Told, stop_after: int = 99) -> _T:
    """Return what `use` makes of the source; it is cancelled when it has told so many things."""

    def with_source(recorded: Recorded) -> _T:
        source = EventSource(recorded, recorded.data, lambda *one: told.append(one), lambda: len(told) >= stop_after)
        return use(source)

    with open_for_reading(study) as reading:
        return reading.read(lambda connection: in_one_state(connection, with_source))


def test_sessions_without_events_are_left_out(study: Path) -> None:
    assert asked(study, lambda source: [one.session.uid for one in source.sessions], []) == ["s1", "s3"]


def test_all_rows_are_those_of_every_session(study: Path) -> None:
    def both(source: EventSource) -> tuple[int, int]:
        return len(list(source.all_rows())), sum(len(list(source.rows(one))) for one in source.sessions)

    assert asked(study, both, []) == (17, 17)


def test_it_tells_whose_events_it_is_at(study: Path) -> None:
    told: Told = []
    asked(study, lambda source: list(source.all_rows()), told)
    assert [doing for _, doing in told] == [
        "Writing the events of P01, session 1",
        "Writing the events of P02, session 1",
    ]
    assert 0 == told[0][0] < told[1][0] < 1


def test_it_stops_between_parts(study: Path) -> None:
    told: Told = []
    with pytest.raises(Cancelled, match="no file was written"):
        asked(study, lambda source: list(source.all_rows()), told, stop_after=1)
    assert len(told) == 1
