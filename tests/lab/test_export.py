"""Exports are whole or not there, keep what was agreed to, and read back as they were."""

import csv
import json
import sys
import tomllib
from pathlib import Path

import pyarrow.dataset as ds
import pytest

from tests.report.odd_study import HOSTILE, make_odd_study
from uxlab.errors import Cancelled, UnusableStudy, UsageError, UxlabError
from uxlab.importing.inert import as_it_was
from uxlab.lab.export import ExportForm, ExportRequest, asked_of, export_study, without_background
from uxlab.lab.export_files import FILES
from uxlab.lab.results import summary
from uxlab.metrics.selection import Excluded, Where
from uxlab.storage.results import read_study_data
from uxlab.storage.study_file import open_for_recording


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_odd_study(tmp_path_factory.mktemp("study") / "odd.uxlab")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def export(
    study: Path, out: Path, form: ExportForm = ExportForm.CSV, *, notes: bool = True, where: Where = ()
) -> dict[str, int]:
    request = ExportRequest(folder=out, form=form, notes=notes, where=where)
    return dict(export_study(study, request).rows)


def rows(out: Path, name: str) -> list[dict[str, str]]:
    with (out / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def whole_text(out: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in out.rglob("*") if path.is_file())


@pytest.mark.parametrize("form", ExportForm)
def test_every_form_has_its_files_and_no_others(study: Path, out: Path, form: ExportForm) -> None:
    counted = export(study, out, form)
    assert sorted(path.name for path in out.iterdir()) == sorted(FILES[form])
    assert set(counted) <= set(FILES[form])
    assert list(out.parent.iterdir()) == [out]


def test_the_numbers_of_rows_are_those_in_the_files(study: Path, out: Path) -> None:
    counted = export(study, out)
    assert counted == {name: len(rows(out, name)) for name in counted}
    assert (counted["attempts.csv"], counted["events.csv"]) == (9, 17)


def test_json_and_csv_say_the_same(study: Path, out: Path) -> None:
    export(study, out / "..", ExportForm.CSV)
    export(study, out, ExportForm.JSON)
    for name in ("attempts", "errors", "answers"):
        objects = json.loads((out / f"{name}.json").read_text(encoding="utf-8"))
        plain = [{key: "" if value is None else value for key, value in one.items()} for one in objects]
        for one, row in zip(plain, rows(out.parent, f"{name}.csv"), strict=True):
            assert {key: str(value).lower() for key, value in one.items()} == {
                key: as_it_was(text).lower() for key, text in row.items()
            }
    lines = [json.loads(line) for line in (out / "events.jsonl").read_text().splitlines()]
    assert [line["seconds"] for line in lines] == [float(row["seconds"]) for row in rows(out.parent, "events.csv")]


def test_events_of_parquet_are_parted_by_session(study: Path, out: Path) -> None:
    counted = export(study, out, ExportForm.PARQUET)
    assert sorted(path.name for path in (out / "events").iterdir()) == ["session_uid=s1", "session_uid=s3"]
    table = ds.dataset(out / "events", partitioning="hive").to_table()
    assert table.num_rows == counted["events"] == 17
    assert set(table.column("session_uid").to_pylist()) == {"s1", "s3"}
    assert str(table.schema.field("seconds").type) == "double"


@pytest.mark.parametrize("form", [ExportForm.CSV, ExportForm.JSON])
def test_people_who_were_erased_are_not_there(study: Path, out: Path, form: ExportForm) -> None:
    export(study, out, form)
    assert "GONE" not in whole_text(out)
    assert "traces" not in whole_text(out)


def test_how_many_were_erased_is_said(study: Path, out: Path) -> None:
    assert export_study(study, ExportRequest(folder=out)).erased == 1


def test_excluded_people_are_marked_with_the_reason(study: Path, out: Path) -> None:
    export(study, out)
    assert {row["participant"]: as_it_was(row["excluded_reason"]) for row in rows(out, "attempts.csv")} == {
        "P01": "", "P02": "", "P03": "=ill"
    }  # fmt: skip


def test_excluded_people_can_be_alone(study: Path, out: Path) -> None:
    export_study(study, ExportRequest(folder=out, excluded=Excluded.ALONE))
    assert [(row["participant"], as_it_was(row["excluded_reason"])) for row in rows(out, "participants.csv")] == [
        ("P03", "=ill")
    ]


def test_keys_themselves_are_there_with_consent_only(study: Path, out: Path) -> None:
    export(study, out)
    keys = {(row["participant"], row["what"]) for row in rows(out, "events.csv") if row["kind"] == "key"}
    assert keys == {("P01", "q"), ("P02", "letter"), ("P02", "enter")}


def test_a_consent_that_was_withdrawn_counts_no_more(out: Path, tmp_path: Path) -> None:
    path = make_odd_study(tmp_path / "withdrawn.uxlab")
    with open_for_recording(path, print) as writing:
        writing.writer.run(lambda connection: connection.execute("UPDATE consent SET withdrawn_utc = 'now'").rowcount)
    export(path, out)
    assert {row["what"] for row in rows(out, "events.csv") if row["kind"] == "key"} == {"letter", "enter"}


@pytest.mark.parametrize("form", [ExportForm.CSV, ExportForm.JSON, ExportForm.BORIS])
def test_words_of_the_moderator_can_be_left_out(study: Path, out: Path, form: ExportForm) -> None:
    export(study, out, form, notes=False)
    text = whole_text(out)
    assert not any(words in text for words in ("SECRET background", "error text", "alert(1)", "x" * 100))
    if form is ExportForm.CSV:
        assert [row["tag"] for row in rows(out, "notes.csv")].count("assist") == 1
        assert "text" not in rows(out, "notes.csv")[0]


def test_hostile_notes_come_back(study: Path, out: Path) -> None:
    export(study, out)
    notes = [as_it_was(row["text"]) for row in rows(out, "notes.csv")]
    assert notes[: len(HOSTILE)] == [text.replace("\x07", "�").replace("\0", "�") for text in HOSTILE]


def test_no_cell_begins_as_a_formula_but_numbers(study: Path, out: Path) -> None:
    export(study, out)
    for path in out.glob("*.csv"):
        for row in rows(out, path.name):
            suspects = [text for text in row.values() if text.startswith(("=", "+", "-", "@", "\t"))]
            assert all(float(text) for text in suspects), path.name


def test_a_part_of_the_study_has_its_people_alone(study: Path, out: Path) -> None:
    export(study, out, where=(("condition", "new"),))
    people = [{row["participant"] for row in rows(out, f"{name}.csv")} for name in ("participants", "events")]
    assert people == [{"P02"}, {"P02"}]
    design = tomllib.loads((out / "design.toml").read_text(encoding="utf-8"))
    assert [person["code"] for person in design["participant"]] == ["P02"]


def test_the_dictionary_names_every_column_of_every_file(study: Path, out: Path) -> None:
    export(study, out)
    named = [(row["table"], row["column"]) for row in rows(out, "dictionary.csv")]
    headers = []
    for path in out.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            headers += [(path.stem, column) for column in next(csv.reader(file))]
    assert sorted(named) == sorted(headers)


def test_the_seconds_of_the_attempts_make_the_figures(study: Path, out: Path) -> None:
    export(study, out)
    done = [row for row in rows(out, "attempts.csv") if row["in_figures"] == "true" and row["task"] == "buy"]
    times = [float(row["seconds"]) for row in done if row["outcome"] == "success"]
    (task,) = [one for one in summary(study).tasks if one.task == "buy"]
    assert task.figures.time_per_task is not None
    assert sum(times) / len(times) == task.figures.time_per_task.value


def test_progress_runs_from_nothing_to_all(study: Path, out: Path) -> None:
    told: list[tuple[float, str]] = []
    export_study(study, ExportRequest(folder=out), progress=lambda share, doing: told.append((share, doing)))
    shares = [share for share, _ in told]
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert shares == sorted(shares)
    assert "Writing the events of P02, session 1" in [doing for _, doing in told]


@pytest.mark.parametrize("form", ExportForm)
@pytest.mark.parametrize("there", [True, False])
def test_cancelled_it_leaves_nothing(study: Path, out: Path, form: ExportForm, *, there: bool) -> None:
    if there:
        out.mkdir()
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > (0 if form is ExportForm.BORIS else 3)

    with pytest.raises(Cancelled, match="The export was cancelled; no file was written"):
        export_study(study, ExportRequest(folder=out, form=form), cancelled=stop)
    assert list(out.parent.rglob("*")) == ([out] if there else [])


def test_files_that_are_there_are_named_and_stay(study: Path, out: Path) -> None:
    export(study, out)
    (out / "notes.csv").write_text("mine")
    with pytest.raises(UxlabError, match=r"has participants\.csv, sessions\.csv, attempts\.csv, .* already"):
        export(study, out)
    assert (out / "notes.csv").read_text() == "mine"
    export_study(study, ExportRequest(folder=out, replace=True))
    assert (out / "notes.csv").read_text() != "mine"


def test_it_works_beside_a_recorder(study: Path, out: Path, tmp_path: Path) -> None:
    del study
    path = make_odd_study(tmp_path / "live.uxlab")
    with open_for_recording(path, print):
        assert export(path, out)["attempts.csv"] == 9


def test_what_is_no_study_and_an_unknown_value_are_refused(study: Path, out: Path) -> None:
    with pytest.raises(UnusableStudy):
        export(out / "none.uxlab", out)
    with pytest.raises(UsageError, match='no group "nobody"'):
        export(study, out, where=(("group", "nobody"),))
    assert not out.exists()


def test_a_missing_library_is_said_before_anything_is_read(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyreadstat", None)
    with pytest.raises(UxlabError, match=r'pip install "uxlab\[sav\]"'):
        export(Path("no such study"), out, ExportForm.SAV)


def test_questionnaires_are_those_of_the_design_and_of_the_answers(study: Path) -> None:
    assert [form.key for form in asked_of(read_study_data(study))] == ["seq", "sus", "survey"]


def test_background_is_somebodys_words(study: Path) -> None:
    people = without_background(read_study_data(study)).design.participants
    assert {person.background for person in people} == {""}
