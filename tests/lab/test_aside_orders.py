"""Orders and answers survive the way through a pipe."""

import json
from pathlib import Path

import pytest

from uxlab.lab.aside_orders import (
    Answer,
    EventsOrder,
    ExportOrder,
    Order,
    Preview,
    PreviewOrder,
    ReportOrder,
    answer_from_line,
    answer_to_line,
    order_from_line,
    order_to_line,
)
from uxlab.lab.event_export import EventFile, EventForm
from uxlab.lab.export import Exported, ExportForm, ExportRequest
from uxlab.lab.report_material import ReportOptions
from uxlab.metrics.selection import Excluded
from uxlab.model.report import ReportText
from uxlab.report.checklist import Lack
from uxlab.report.document import Paper
from uxlab.timeline.table import By, RowKind, TableFilter

STUDY = Path("/home/kim/ä b.uxlab")
OPTIONS = ReportOptions(
    paper=Paper.LETTER,
    one_page=True,
    confidence=0.9,
    where=(("group", "novice"), ("day", "2026-03-10")),
    excluded=Excluded.ALONE,
    by="group",
    notes=False,
    left_out=frozenset({"journey", "metrics"}),
    texts={ReportText.TITLE: "Two\nlines “quoted” \u202eא"},
    pictures=False,
)


@pytest.mark.parametrize(
    "order",
    [
        ReportOrder(study=STUDY, to=Path("/x/r.pdf"), options=OPTIONS, replace=True),
        ReportOrder(study=STUDY, to=Path("/x/r.pdf"), options=ReportOptions()),
        PreviewOrder(study=STUDY, folder=Path("/pages"), options=OPTIONS, dots_per_inch=110.0),
        ExportOrder(
            study=STUDY,
            request=ExportRequest(
                folder=Path("/x"),
                form=ExportForm.SAV,
                notes=False,
                where=(("condition", "b"),),
                excluded=Excluded.IN_TOO,
                replace=True,
            ),
        ),
        EventsOrder(study=STUDY, file=EventFile(session="s1", to=Path("/x/e.json"), form=EventForm.JSON)),
        EventsOrder(
            study=STUDY,
            file=EventFile(
                session="s1",
                to=Path("/x/ä.csv"),
                form=EventForm.CSV,
                wanted=TableFilter(
                    kinds=frozenset({RowKind.KEY, RowKind.NOTE}),
                    by=By.MODERATOR,
                    task="find",
                    spans=((3, 5),),
                    text="“x”",
                    counted=True,
                ),
                runs=((0, 4), (9, 10)),
                coder="Kim",
                texts=False,
                replace=True,
            ),
        ),
    ],
)
def test_an_order_comes_as_it_was_sent(order: Order) -> None:
    assert order_from_line(json.loads(json.dumps(order_to_line(order)))) == order


@pytest.mark.parametrize(
    "answer",
    [
        Path("/x/r.pdf"),
        Preview(pages=(Path("/t/page-001.png"),), lacks=(Lack("Product", "Missing.", "Design", "design:tasks"),)),
        Exported(folder=Path("/x"), rows=(("a.csv", 3), ("b.csv", 0)), erased=2),
    ],
)
def test_an_answer_comes_as_it_was_sent(answer: Answer) -> None:
    assert answer_from_line(json.loads(json.dumps(answer_to_line(answer)))) == answer
