"""Exports of BORIS in each of their forms, as text and as a workbook."""

import csv
import io

import pytest
from openpyxl import Workbook

from uxlab.importing.boris_export import read_export
from uxlab.importing.problems import Findings, UnreadableFile

# The forms are those of BORIS 4 and 9, as the files in its own tests have them.
OLD = """Observation id\tvisit 1\t\t\t\t\t
\t\t\t\t\t\t
Observation date\t2026-05-04 10:00:00\t\t\t\t\t
independent variables\t\t\t\t\t\t
variable\tvalue\t\t\t\t\t
Version\told\t\t\t\t\t
Time\tMedia file path\tSubject\tBehavior\tModifiers\tComment\tStatus
10.000\t\tAnn\tfind\tsolved\t\tSTART
12.5\t\tAnn\tslip\t\tmenu\tPOINT
52.500\t\tAnn\tfind\tsolved\t\tSTOP
"""
NEW = (
    "Observation id,Observation date,Version,Subject,Behavior,Modifier #1,Behavior type,Time,Image index,Comment\n"
    "visit 1,2026-05-04 10:00:00,old,Ann,find,solved,START,10.0,NA,\n"
    "visit 1,2026-05-04 10:00:00,old,Ann,slip,None,POINT,12.5,NA,menu\n"
    "visit 1,2026-05-04 10:00:00,old,Ann,find,solved,STOP,52.5,NA,\n"
)
AGGREGATED = (
    "Observation id,Observation date,Version,Subject,Behavior,Modif #1,Behavior type,Start (s),Stop (s),Duration (s),"
    "Comment start,Comment stop\n"
    "visit 1,2026-05-04 10:00:00,old,Ann,find,solved,STATE,10.0,52.5,42.5,,\n"
    "visit 1,2026-05-04 10:00:00,old,Ann,slip,,POINT,12.5,12.5,NA,menu,menu\n"
)


def workbook(text: str, separator: str) -> bytes:
    book = Workbook()
    book.worksheets[0].append(["Made by hand"])
    sheet = book.create_sheet("visit 1")
    for row in csv.reader(io.StringIO(text), delimiter=separator):
        sheet.append([float(cell) if cell.replace(".", "").isdigit() else cell for cell in row])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(OLD.encode(), id="old"),
        pytest.param(NEW.encode(), id="new"),
        pytest.param(AGGREGATED.encode(), id="aggregated"),
        pytest.param(workbook(OLD, "\t"), id="old workbook"),
        pytest.param(workbook(NEW, ","), id="new workbook"),
        pytest.param(workbook(AGGREGATED, ","), id="aggregated workbook"),
    ],
)
def test_every_form_of_export_says_the_same(content: bytes, findings: Findings) -> None:
    events = sorted(read_export("e", content, findings), key=lambda event: event.t_ns)
    assert findings.problems == []
    assert {(event.observation, event.date) for event in events} == {("visit 1", "2026-05-04 10:00:00")}
    assert [event.variables for event in events] == [{"version": "old"}] * 3
    assert [(e.t_ns, e.subject, e.code, e.modifiers, e.comment, e.kind) for e in events] == [
        (10_000_000_000, "Ann", "find", ("solved",), "", "START"),
        (12_500_000_000, "Ann", "slip", (), "menu", "POINT"),
        (52_500_000_000, "Ann", "find", ("solved",), "", "STOP"),
    ]


@pytest.mark.parametrize(
    ("text", "wrong", "rows"),
    [
        (NEW, {"POINT": "DOT", "52.5": "late"}, [3, 4]),
        (NEW, {"Ann,slip": "Ann,"}, [3]),
        (OLD, {"12.5": "soon"}, [9]),
        (AGGREGATED, {"52.5": "NA"}, [2]),
        (AGGREGATED, {"12.5,12.5": "NA,NA"}, [3]),
    ],
)
def test_a_wrong_row_is_named(text: str, wrong: dict[str, str], rows: list[int], findings: Findings) -> None:
    for before, after in wrong.items():
        text = text.replace(before, after)
    list(read_export("e.csv", text.encode(), findings))
    assert [problem.row for problem in findings.problems] == rows


@pytest.mark.parametrize(
    "content",
    [b"", b"a,b\n1,2\n", b"Time,Subject,Behavior\n1,A,find\n", workbook("a,b\n1,2\n", ","), b"PK\x03\x04", b"%PDF"],
)
def test_other_files_are_refused(content: bytes, findings: Findings) -> None:
    with pytest.raises(UnreadableFile):
        list(read_export("e.csv", content, findings))
