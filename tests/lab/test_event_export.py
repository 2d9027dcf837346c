"""Events of a session as files: what is in them, and that there is never half a file."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lab.reviewed_study import open_with_input
from uxlab.errors import Cancelled, UsageError, UxlabError
from uxlab.lab.event_export import COLUMNS, EventFile, EventForm, export_events, file_from_line, file_to_line
from uxlab.lab.open_study import OpenStudy
from uxlab.lab.review import open_review
from uxlab.timeline.table import By, RowKind, TableFilter

EVENTS = 900
WAIT_S = 20


@pytest.fixture
def study(tmp_path: Path) -> Iterator[OpenStudy]:
    made = open_with_input(tmp_path, EVENTS, 300)
    yield made
    made.close()


def file(to: Path, form: EventForm = EventForm.CSV, *, replace: bool = False, texts: bool = True) -> EventFile:
    return EventFile(session="s1", to=to, form=form, replace=replace, texts=texts)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as opened:
        return list(csv.DictReader(opened))


def left_in(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def test_every_row_of_a_session_is_in_the_file_in_order(study: OpenStudy, tmp_path: Path) -> None:
    out = tmp_path / "out"
    made = export_events(study.path, file(out / "all.csv"))
    rows = read(out / "all.csv")
    assert made.rows == (("all.csv", len(rows)),)
    assert sum(row["by"] != "" for row in rows) == EVENTS
    assert {row["by"] for row in rows} == {"", "participant", "moderator"}
    assert {row["kind"] for row in rows} >= {"move", "button", "scroll", "key", "error", "attempt begins"}
    times = [float(row["seconds"]) for row in rows]
    assert times == sorted(times)
    assert left_in(out) == {"all.csv"}


def test_the_rows_are_those_of_the_table(study: OpenStudy, tmp_path: Path) -> None:
    wanted = TableFilter(kinds=frozenset({RowKind.SCROLL, RowKind.BUTTON}), by=By.PARTICIPANT, counted=True)
    review = open_review(study)
    table = review.table(review.open("s1").result(WAIT_S), wanted).result(WAIT_S)
    runs = ((1, 3), (5, 6))
    to = tmp_path / "some.json"
    export_events(study.path, EventFile(session="s1", to=to, form=EventForm.JSON, wanted=wanted, runs=runs))
    told = json.loads(to.read_text(encoding="utf-8"))
    rows = review.runs(table, runs).result(WAIT_S)
    assert [(one["seconds"], one["kind"], one["x_px"], one["y_px"]) for one in told] == [
        (row.t_ns / 1e9, row.kind.value, row.x, row.y) for row in rows
    ]
    assert [one["steps"] for one in told] == [row.value if row.kind is RowKind.SCROLL else None for row in rows]


def test_a_character_that_was_typed_is_never_told(study: OpenStudy, tmp_path: Path) -> None:
    keys = TableFilter(kinds=frozenset({RowKind.KEY}))
    to = tmp_path / "keys.csv"
    export_events(study.path, EventFile(session="s1", to=to, form=EventForm.CSV, wanted=keys))
    codes = study.recording.writer.run(
        lambda connection: {row[0] for row in connection.execute("SELECT code FROM event WHERE kind = 3")}
    )
    assert 0x110000 + 65 in codes  # an A was kept, by consent
    assert "A" not in {row["what"] for row in read(to)}
    assert "letter" in {row["what"] for row in read(to)}


def test_what_somebody_wrote_is_inert_and_can_be_left_out(study: OpenStudy, tmp_path: Path) -> None:
    study.recording.writer.run(lambda connection: connection.execute("UPDATE error SET text = '=1+1', severity = 3"))
    errors = TableFilter(kinds=frozenset({RowKind.ERROR}))
    to = tmp_path / "errors.csv"
    export_events(study.path, EventFile(session="s1", to=to, form=EventForm.CSV, wanted=errors))
    (first, *_) = read(to)
    assert first["text"].endswith("=1+1")
    assert not first["text"].startswith("=")
    assert first["severity"] == "3"
    export_events(study.path, EventFile(session="s1", to=to, form=EventForm.CSV, texts=False, replace=True))
    assert set(read(to)[0]) == {column.name for column in COLUMNS} - {"text"}


def test_a_file_that_is_there_stays_unless_it_may_go(study: OpenStudy, tmp_path: Path) -> None:
    to = tmp_path / "mine.csv"
    to.write_text("mine")
    with pytest.raises(UxlabError, match=r"mine\.csv"):
        export_events(study.path, file(to))
    assert to.read_text() == "mine"
    export_events(study.path, file(to, replace=True))
    assert len(read(to)) > EVENTS


def test_who_stops_it_finds_no_half_file(study: OpenStudy, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "kept.csv").write_text("kept")
    heard: list[float] = []

    def stops_after_the_first_part() -> bool:
        return len(heard) > 1

    with pytest.raises(Cancelled):
        export_events(
            study.path,
            EventFile(session="s1", to=out / "kept.csv", form=EventForm.CSV, runs=((0, 90),) * 3, replace=True),
            progress=lambda share, _: heard.append(share),
            cancelled=stops_after_the_first_part,
        )
    assert left_in(out) == {"kept.csv"}
    assert (out / "kept.csv").read_text() == "kept"


def test_progress_is_told(study: OpenStudy, tmp_path: Path) -> None:
    heard: list[tuple[float, str]] = []
    request = EventFile(session="s1", to=tmp_path / "a.csv", form=EventForm.CSV, runs=((0, 50), (50, 200)))
    export_events(study.path, request, progress=lambda share, doing: heard.append((share, doing)))
    assert heard == [(0.0, "Reading the session"), (0.0, "Writing 0 of 200 events"), (0.25, "Writing 50 of 200 events")]


def test_a_session_that_is_not_there(study: OpenStudy, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        export_events(study.path, EventFile(session="x", to=tmp_path / "a.csv", form=EventForm.CSV))
    assert not (tmp_path / "a.csv").exists()


def test_what_is_wanted_survives_the_way_to_another_process() -> None:
    wanted = EventFile(
        session="s1",
        to=Path("/x/ä.json"),
        form=EventForm.JSON,
        wanted=TableFilter(kinds=frozenset({RowKind.NOTE}), spans=((1, 2), (5, 9)), text="a"),
        runs=((0, 2),),
        coder="Kim",
    )
    assert file_from_line(json.loads(json.dumps(file_to_line(wanted)))) == wanted
    plain = file(Path("/x/a.csv"))
    assert file_from_line(json.loads(json.dumps(file_to_line(plain)))) == plain
