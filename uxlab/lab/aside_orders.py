"""What a helper process is asked to make of a study, and what it answers: one line of JSON each.

To the helper: {"number": 3, "kind": "report", ...} and {"stop": 3}. From it: {"share": 0.4, "doing": "..."} any number
of times, then one of {"done": ...}, {"refused": "...", "cancelled": false} and {"fault": "a traceback"}.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from uxlab.lab.export import Exported, ExportForm, ExportRequest
from uxlab.lab.report_material import ReportOptions
from uxlab.metrics.selection import Excluded
from uxlab.model.report import ReportText
from uxlab.report.checklist import Lack
from uxlab.report.document import Paper

if TYPE_CHECKING:
    from uxlab.lab.event_export import EventFile

Line = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOrder:
    """Write a report of the study at `study` to the file `to`."""

    study: Path
    to: Path
    options: ReportOptions
    replace: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewOrder:
    """Put a picture of each page of the printed report into `folder`, which is there and empty."""

    study: Path
    folder: Path
    options: ReportOptions
    dots_per_inch: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOrder:
    """Export the study at `study`."""

    study: Path
    request: ExportRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsOrder:
    """Write events of a session of the study at `study` to a file."""

    study: Path
    file: "EventFile"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The pages as PNG files, and what the report lacks of what the Common Industry Format requires."""

    pages: tuple[Path, ...]
    lacks: tuple[Lack, ...]


Order = ReportOrder | PreviewOrder | ExportOrder | EventsOrder
Answer = Path | Preview | Exported


def order_to_line(order: Order) -> Line:
    """Return an order as it is sent."""
    line: Line = {"study": str(order.study)}
    match order:
        case ReportOrder():
            line |= {"kind": "report", "to": str(order.to), "replace": order.replace}
            line |= {"options": _options_to_line(order.options)}
        case PreviewOrder():
            line |= {"kind": "preview", "folder": str(order.folder), "dots_per_inch": order.dots_per_inch}
            line |= {"options": _options_to_line(order.options)}
        case ExportOrder(request=request):
            line |= {"kind": "export", "folder": str(request.folder), "form": request.form.value}
            line |= {"notes": request.notes, "where": request.where, "replace": request.replace}
            line |= {"excluded": request.excluded.value}
        case EventsOrder(file=file):
            from uxlab.lab.event_export import file_to_line  # loads numpy, for which no window must wait to open

            line |= {"kind": "events", **file_to_line(file)}
    return line


def order_from_line(line: Line) -> Order:
    """Return an order as it was meant."""
    study = Path(line["study"])
    match line["kind"]:
        case "report":
            options = _options_from_line(line["options"])
            return ReportOrder(study=study, to=Path(line["to"]), options=options, replace=line["replace"])
        case "preview":
            options, dots = _options_from_line(line["options"]), line["dots_per_inch"]
            return PreviewOrder(study=study, folder=Path(line["folder"]), options=options, dots_per_inch=dots)
        case "events":
            from uxlab.lab.event_export import file_from_line

            return EventsOrder(study=study, file=file_from_line(line))
        case _:
            request = ExportRequest(
                folder=Path(line["folder"]),
                form=ExportForm(line["form"]),
                notes=line["notes"],
                where=_pairs(line["where"]),
                excluded=Excluded(line["excluded"]),
                replace=line["replace"],
            )
            return ExportOrder(study=study, request=request)


def answer_to_line(answer: Answer) -> Line:
    """Return an answer as it is sent."""
    match answer:
        case Preview(pages=pages, lacks=lacks):
            said = [[one.item, one.missing, one.where, one.target] for one in lacks]
            return {"pages": [str(page) for page in pages], "lacks": said}
        case Exported(folder=folder, rows=rows, erased=erased):
            return {"folder": str(folder), "rows": rows, "erased": erased}
        case _:
            return {"path": str(answer)}


def answer_from_line(line: Line) -> Answer:
    """Return an answer as it was meant."""
    if "pages" in line:
        return Preview(pages=tuple(map(Path, line["pages"])), lacks=tuple(Lack(*one) for one in line["lacks"]))
    if "rows" in line:
        rows = tuple((name, number) for name, number in line["rows"])
        return Exported(folder=Path(line["folder"]), rows=rows, erased=line["erased"])
    return Path(line["path"])


def _options_to_line(options: ReportOptions) -> Line:
    return {
        "paper": options.paper.value,
        "one_page": options.one_page,
        "confidence": options.confidence,
        "where": options.where,
        "excluded": options.excluded.value,
        "by": options.by,
        "notes": options.notes,
        "left_out": None if options.left_out is None else sorted(options.left_out),
        "texts": {which.value: text for which, text in options.texts.items()},
        "pictures": options.pictures,
    }


def _options_from_line(line: Line) -> ReportOptions:
    return ReportOptions(
        paper=Paper(line["paper"]),
        one_page=line["one_page"],
        confidence=line["confidence"],
        where=_pairs(line["where"]),
        excluded=Excluded(line["excluded"]),
        by=line["by"],
        notes=line["notes"],
        left_out=None if line["left_out"] is None else frozenset(line["left_out"]),
        texts={ReportText(which): text for which, text in line["texts"].items()},
        pictures=line["pictures"],
    )


def _pairs(pairs: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((first, second) for first, second in pairs)
