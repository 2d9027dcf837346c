"""The helper process that makes reports, previews and exports, so that the app's own thread never waits for them.

Started as `python -m uxlab.lab.aside_child` or by `--aside-helper` of a frozen uxlab. It does one order after the other
and ends when its parent does, or when nothing was asked of it for a minute.
"""

import json
import os
import sys
import threading
import traceback
from collections.abc import Iterable
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import IO

from uxlab.errors import Cancelled, UxlabError
from uxlab.lab.aside_orders import (
    Answer,
    EventsOrder,
    ExportOrder,
    Line,
    Preview,
    PreviewOrder,
    ReportOrder,
    answer_to_line,
    order_from_line,
)
from uxlab.lab.export import export_study
from uxlab.lab.report import document_of, read_material, write_report
from uxlab.report.checklist import checklist
from uxlab.report.progress import Asked, Progress, part_of, step

_IDLE_S = 60.0
_NICER_BY = 5
_READ = 0.2


class Child:
    """Takes orders from `lines` on a thread of its own and answers on `out`."""

    def __init__(self, lines: Iterable[str], out: IO[str], idle_s: float = _IDLE_S) -> None:
        self._lines, self._out, self._idle_s = lines, out, idle_s
        self._orders: SimpleQueue[Line | None] = SimpleQueue()
        self._stopped: set[int] = set()
        self._ended = threading.Event()

    def run(self) -> None:
        """Do what is asked for until nobody asks any more."""
        threading.Thread(target=self._listen, daemon=True).start()
        while (line := self._next()) is not None:
            self.tell(self._answer(line))

    def tell(self, line: Line) -> None:
        """Send a line."""
        self._out.write(json.dumps(line) + "\n")
        self._out.flush()

    def _next(self) -> Line | None:
        try:
            return self._orders.get(timeout=self._idle_s)
        except Empty:
            return None

    def _listen(self) -> None:
        for text in self._lines:
            line = json.loads(text)
            if "stop" in line:
                self._stopped.add(line["stop"])
            else:
                self._orders.put(line)
        self._ended.set()
        self._orders.put(None)

    def _answer(self, line: Line) -> Line:
        number = line["number"]

        def cancelled() -> bool:
            return number in self._stopped or self._ended.is_set()

        try:
            return {"done": answer_to_line(_done(line, self._progress, cancelled))}
        except UxlabError as error:
            return {"refused": str(error), "cancelled": isinstance(error, Cancelled)}

    def _progress(self, share: float, doing: str) -> None:
        self.tell({"share": share, "doing": doing})


def main() -> None:
    """Serve the parent at the other end of the pipes."""
    if hasattr(os, "nice"):
        os.nice(_NICER_BY)  # a session under way comes first
    out, sys.stdout = sys.stdout, sys.stderr  # whatever a library prints is no message
    child = Child(sys.stdin, out)

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        child.tell({"fault": "".join(traceback.format_exception(kind, error, trace))})

    sys.excepthook = report
    child.run()


def _done(line: Line, progress: Progress, cancelled: Asked) -> Answer:
    match order_from_line(line):
        case ReportOrder() as order:
            progress(0.0, "Reading the study")
            material = read_material(order.study, order.options)
            step(progress, cancelled, _READ, "Composing the report")
            rest = part_of(progress, _READ, 1.0)
            return write_report(
                material, order.to, order.options, force=order.replace, progress=rest, cancelled=cancelled
            )
        case PreviewOrder() as order:
            return _preview(order, progress, cancelled)
        case ExportOrder() as order:
            return export_study(order.study, order.request, progress=progress, cancelled=cancelled)
        case EventsOrder() as order:
            from uxlab.lab.event_export import export_events

            return export_events(order.study, order.file, progress=progress, cancelled=cancelled)


def _preview(order: PreviewOrder, progress: Progress, cancelled: Asked) -> Preview:
    from uxlab.report.pdf import page_pictures

    progress(0.0, "Reading the study")
    material = read_material(order.study, order.options)
    step(progress, cancelled, _READ, "Composing the report")
    document, rest = document_of(material, order.options), part_of(progress, _READ, 1.0)
    pictures = page_pictures(document, dots_per_inch=order.dots_per_inch, progress=rest, cancelled=cancelled)
    return Preview(pages=tuple(_saved(order.folder, pictures)), lacks=checklist(material))


def _saved(folder: Path, pictures: Iterable[bytes]) -> Iterable[Path]:
    for number, picture in enumerate(pictures, 1):
        path = folder / f"page-{number:03}.png"
        path.write_bytes(picture)
        yield path


if __name__ == "__main__":
    main()
