"""Whatever a file from elsewhere holds, and whenever an import is stopped: a study has all of it, or none of it."""

import csv
import io
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from uxlab.errors import UxlabError
from uxlab.lab.imports import ImportReport, ImportRequest, run_import
from uxlab.lab.studies import create_study
from uxlab.resources import resource

DATA = Path(__file__).parents[1] / "data"
HEADER = ["participant", "group", "condition", "task", "outcome", "seconds", "errors", "assists", "clicks"]
TASKS = ["running-shoes", "return-address", "delivery-date", "voucher", "damaged-parcel"]
FILES = 150
GARBAGE = [
    "",
    "x",
    "-1",
    "0",
    "1e9",
    "1:75",
    "NaN",
    "∞",
    "Élodie",
    '"',
    "a,b",
    "\0",
    "' OR 1=1",
    "9" * 60,
    "\ud7ff",
    "=1+1",
]
Random = random.Random


def test_a_mutated_table_is_imported_whole_or_not_at_all(tmp_path: Path) -> None:
    empty = create_study(tmp_path / "empty", resource("sample", "web-shop.toml")).path
    blank = content(empty)
    verdicts = []
    for seed in range(FILES):
        study = Path(shutil.copy(empty, tmp_path / "shop.uxlab"))
        table = tmp_path / "a.csv"
        table.write_bytes(mutated(random.Random(seed)))
        report = tried(study, ImportRequest(attempts=table))
        if report is None or report.problems:
            assert content(study) == blank, seed
            verdicts.append("refused")
        else:
            assert count(study, "attempt") == report.plan.attempts == rows_in(table), seed
            assert count(study, "session") == count(study, "action"), seed
            whole = content(study)
            again = tried(study, ImportRequest(attempts=table))
            assert again is not None, seed
            assert (again.problems, content(study)) == ((), whole), seed
            verdicts.append("imported")
    assert min(verdicts.count("refused"), verdicts.count("imported")) > FILES // 10


def test_mutated_answers_are_imported_with_their_attempts_or_neither_is(tmp_path: Path) -> None:
    empty = create_study(tmp_path / "empty", resource("sample", "web-shop.toml")).path
    blank = content(empty)
    attempts, answers = tmp_path / "a.csv", tmp_path / "q.csv"
    attempts.write_bytes(written(random.Random(1)))
    imported = 0
    for seed in range(FILES):
        study = Path(shutil.copy(empty, tmp_path / "shop.uxlab"))
        seeded = random.Random(seed)
        answers.write_bytes(seeded.choice(DAMAGES)(seeded, answered(seeded)))
        report = tried(study, ImportRequest(attempts=attempts, answers=answers))
        if report is None or report.problems:
            assert content(study) == blank, seed
        else:
            assert (count(study, "attempt"), count(study, "answer")) == (20, rows_in(answers)), seed
            imported += 1
    assert FILES // 10 < imported < FILES


def test_a_mutated_boris_project_is_imported_whole_or_not_at_all(tmp_path: Path) -> None:
    design = tmp_path / "design.toml"
    design.write_text(
        'name = "Shoes"\n[[task]]\nkey = "find-shoes"\nname = "Find"\n[[task]]\nkey = "return"\nname = "Return"\n'
        '[[error_type]]\nkey = "slip"\nname = "Slip"\n'
    )
    empty = create_study(tmp_path / "empty", design).path
    blank = content(empty)
    project, mapping = tmp_path / "p.boris", tmp_path / "m.toml"
    for seed in range(FILES):
        seeded = random.Random(seed)
        study = Path(shutil.copy(empty, tmp_path / "shop.uxlab"))
        project.write_bytes(garbled(seeded, (DATA / "visit.boris").read_bytes(), seeded.choice([0, 1, 3])))
        mapping.write_bytes(garbled(seeded, (DATA / "visit-mapping.toml").read_bytes(), seeded.choice([0, 0, 2])))
        report = tried(study, ImportRequest(boris=project, mapping=mapping))
        if report is None or report.problems:
            assert content(study) == blank, seed
        else:
            assert count(study, "attempt") == report.plan.attempts > 0, seed


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_an_import_that_is_stopped_leaves_all_or_nothing(tmp_path: Path, number: signal.Signals) -> None:
    empty = create_study(tmp_path / "empty", resource("sample", "web-shop.toml")).path
    table = tmp_path / "a.csv"
    table.write_bytes(written(random.Random(1), people=2000))
    seen = set()
    for tenth in range(4, 20, 3):
        study = Path(shutil.copy(empty, tmp_path / f"shop{tenth}.uxlab"))
        command = [sys.executable, "-m", "uxlab", "import", str(study), "--attempts", str(table)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, env=dict(os.environ)) as process:
            try:
                process.wait(timeout=tenth / 10)
            except subprocess.TimeoutExpired:
                process.send_signal(number)
            _, told = process.communicate(timeout=60)
        assert b"Traceback" not in told
        seen.add(count(study, "attempt"))
    assert seen <= {0, 2000 * len(TASKS)}
    assert 0 in seen
    again = tried(tmp_path / "shop4.uxlab", ImportRequest(attempts=table))
    assert again is not None
    assert again.plan.attempts + again.plan.attempts_there == count(tmp_path / "shop4.uxlab", "attempt")


COUNTED_IN_PART = """participant,task,outcome,seconds,errors,assists
P01,running-shoes,success,55,1,0
P02,running-shoes,success,65,,
P03,running-shoes,failure,75,3,1
P04,running-shoes,abandoned,20,0,0
P05,running-shoes,success,33,,0
P01,voucher,success,30,,
"""


def test_what_a_table_does_not_count_is_in_no_figure(tmp_path: Path) -> None:
    study = create_study(tmp_path / "shop", resource("sample", "web-shop.toml")).path
    table = tmp_path / "a.csv"
    table.write_text(COUNTED_IN_PART)
    dry = said("import", study, "--attempts", table, "--dry-run").stdout
    assert "errors are empty for 3 of 6 attempts; that means not counted, and not none made" in dry
    assert "assists are empty for 2 of 6 attempts" in dry
    assert "6 attempts: 6 imported." in said("import", study, "--attempts", table).stdout
    assert "nothing was changed" in said("import", study, "--attempts", table).stdout
    figures = json.loads(said("metrics", study, "--json").stdout)
    shoes = next(task for task in figures["tasks"] if task["task"] == "running-shoes")
    voucher = next(task for task in figures["tasks"] if task["task"] == "voucher")
    # Errors are known of P01 (1), P03 (3) and P04 (0), assists of these and of P05; P01 and P05 succeed without help.
    expected = {"error_rate": (4 / 3, 3), "error_free_rate": (1 / 3, 3), "assists_per_attempt": (1 / 4, 4)}
    expected |= {"unassisted_success_rate": (2 / 4, 4), "success_rate": (3 / 5, 5)}
    assert {key: (shoes[key]["value"], shoes[key]["n"]) for key in expected} == expected
    assert [voucher[key] for key in ("error_rate", "error_free_rate", "unassisted_success_rate")] == [None] * 3
    assert [scope["errors_not_counted"] for scope in (figures, shoes, voucher)] == [3, 2, 1]
    assert "Not counted: errors in 3 of 6 attempts, assists in 2 of 6" in said("metrics", study).stdout.replace(
        "\n", " "
    )


def test_a_table_without_the_columns_has_no_error_rate(tmp_path: Path) -> None:
    study = create_study(tmp_path / "shop", resource("sample", "web-shop.toml")).path
    table = tmp_path / "a.csv"
    table.write_text("participant,task,outcome,seconds\nP01,voucher,success,30\nP02,voucher,success,40\n")
    said("import", study, "--attempts", table)
    overall = json.loads(said("metrics", study, "--json").stdout)["overall"]
    assert (overall["error_rate"], overall["error_free_rate"], overall["error_spread"]) == (None, None, None)
    assert overall["success_rate"]["value"] == 1
    assert "Error rate" not in said("metrics", study, "--details").stdout


def said(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run uxlab as a person does, and return what it said."""
    command = [sys.executable, "-m", "uxlab", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=dict(os.environ))


def tried(study: Path, request: ImportRequest) -> ImportReport | None:
    """Return the report, None where a sentence refused the files."""
    try:
        return run_import(study, request, lambda _stage, _steps, _total: None)
    except UxlabError:
        return None


def written(seeded: Random, *, people: int = 4, separator: str = ",") -> bytes:
    """Return a table in which nothing is wrong."""
    text = io.StringIO()
    table = csv.writer(text, delimiter=separator, lineterminator=seeded.choice(["\n", "\r\n"]))
    table.writerow(HEADER)
    for person in range(people):
        for task in TASKS:
            seconds = f"{seeded.uniform(3, 200):.3f}"
            outcome = seeded.choice(["success", "partial", "failure", "yes", "no"])
            table.writerow(
                [f"Q{person}", "", "", task, outcome, seconds, seeded.randint(0, 3), 0, seeded.randint(1, 30)]
            )
    return text.getvalue().encode(seeded.choice(["utf-8", "utf-8-sig", "utf-16"]))


def answered(seeded: Random) -> bytes:
    """Return a table of answers in which nothing is wrong."""
    rows = ["participant,task,questionnaire,item,value"]
    for person in range(4):
        rows += [f"Q{person},{task},seq,1,{seeded.randint(1, 7)}" for task in TASKS]
        rows += [f"Q{person},,sus,{item},{seeded.randint(1, 5)}" for item in range(1, 11)]
    return "\n".join([*rows, ""]).encode()


def mutated(seeded: Random) -> bytes:
    """Return a table with one kind of damage, or two."""
    table = written(seeded, separator=seeded.choice([",", ";", "\t"]))
    for _ in range(seeded.randint(1, 2)):
        table = seeded.choice(DAMAGES)(seeded, table)
    return table


def flipped(seeded: Random, table: bytes) -> bytes:
    """Flip single bits."""
    content = bytearray(table)
    for _ in range(seeded.randint(1, 3) if content else 0):
        content[seeded.randrange(len(content))] ^= 1 << seeded.randrange(8)
    return bytes(content)


def truncated(seeded: Random, table: bytes) -> bytes:
    """Cut the end off."""
    return table[: seeded.randrange(len(table) + 1)]


def garbled(seeded: Random, table: bytes, times: int) -> bytes:
    """Overwrite some bytes with others."""
    content = bytearray(table)
    for _ in range(times):
        content[seeded.randrange(len(content))] = seeded.randrange(256)
    return bytes(content)


def swapped(seeded: Random, table: bytes) -> bytes:
    """Put the columns in another order, in all rows of the same length alike."""
    chosen = seeded.randrange(10**6)

    def swap(rows: list[list[str]]) -> list[list[str]]:
        return [random.Random(chosen + len(row)).sample(row, len(row)) for row in rows]

    return rewritten(table, swap)


def stained(seeded: Random, table: bytes) -> bytes:
    """Put garbage into one cell."""

    def stain(rows: list[list[str]]) -> list[list[str]]:
        row = seeded.choice(rows or [[""]])
        if row:
            row[seeded.randrange(len(row))] = seeded.choice(GARBAGE)
        return rows

    return rewritten(table, stain)


def shuffled(seeded: Random, table: bytes) -> bytes:
    """Put the rows under the header in another order, and blank lines between."""

    def shuffle(rows: list[list[str]]) -> list[list[str]]:
        return [*rows[:1], [], *seeded.sample(rows[1:], max(0, len(rows) - 1)), []]

    return rewritten(table, shuffle)


def rewritten(table: bytes, change: Callable[[list[list[str]]], list[list[str]]]) -> bytes:
    """Return the table with its rows changed; as it is, where damage made it no table."""
    try:
        text = table.decode("utf-16" if table.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
        separator = max(",;\t", key=text.partition("\n")[0].count)
        rows = change(list(csv.reader(io.StringIO(text, newline=""), delimiter=separator)))
        out = io.StringIO()
        csv.writer(out, delimiter=separator).writerows(rows)
        return out.getvalue().encode()
    except (UnicodeError, csv.Error):
        return table


DAMAGES: list[Callable[[Random, bytes], bytes]] = [flipped, truncated, swapped, stained, shuffled]


def rows_in(table: Path) -> int:
    """Count the rows under the header, without uxlab."""
    content = table.read_bytes()
    text = content.decode("utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "latin-1")
    separator = max(",;\t", key=text.partition("\n")[0].count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    return sum(any(cell.strip() for cell in row) for row in rows) - 1


def count(study: Path, table: str) -> int:
    """Return how many rows a table has."""
    return sum(line.startswith(f'INSERT INTO "{table}" ') for line in content(study))


def content(study: Path) -> list[str]:
    """Return everything in a study, as SQL."""
    connection = sqlite3.connect(study)
    dump = list(connection.iterdump())
    connection.close()
    return dump
