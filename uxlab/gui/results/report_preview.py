"""The printed report page by page, made anew soon after something has changed, in a process of its own."""

from concurrent.futures import Future
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from uxlab.errors import Cancelled, UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.results.page_picture import PagePicture
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.buttons import IconButton
from uxlab.gui.widgets.decoding import decoded
from uxlab.gui.widgets.layout import column, label, row
from uxlab.lab.aside import ChildFault, Running
from uxlab.lab.aside_orders import Preview, PreviewOrder
from uxlab.lab.report_material import ReportOptions
from uxlab.report.checklist import Lack

SETTLED_MS = 600
SIZE_KEY = "F11"
_LARGER, _SMALLER = ("magnifying-glass-plus", "Larger preview"), ("magnifying-glass-minus", "Smaller preview")
_DOTS_PER_INCH = 110.0
_FAULT = "There is no preview: a fault in uxlab itself hindered it."


class ReportPreview(QWidget):
    """`arrived` carries what the report lacks, a tuple of `Lack`; `size_asked`: for more room, or less."""

    arrived = Signal(object)
    size_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._options: ReportOptions | None = None
        self._made_of: ReportOptions | None = None
        self._running: Running[Preview] | None = None
        self._pages: tuple[bytes, ...] = ()
        self._page = 0
        self._wish = 0
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._begin)
        self.picture = PagePicture(desk.look)
        self._words = label(desk.look, "", "small")
        self.before = IconButton(desk.look, "caret-left", "Page before", "Page Up")
        self.after = IconButton(desk.look, "caret-right", "Next page", "Page Down")
        self.larger = IconButton(desk.look, _LARGER[0], _LARGER[1], SIZE_KEY)
        self.larger.clicked.connect(self.size_asked)
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        self.picture.turned.connect(self._turn)
        self.picture.size_asked.connect(self.size_asked)
        self._area = Area()
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        pages = column([], 0, (20, 16, 20, 2))
        pages.addWidget(self.picture, 1)  # as high as its page
        pages.addStretch(0)
        self._area.fill(pages)
        foot = row([self.larger.width(), -1, self.before, self._words, self.after, -1, self.larger], 6, (20, 0))
        self.setLayout(column([self._area, 6, foot], 0, (0, 0, 0, 12)))
        self._show_where()

    def ask(self, options: ReportOptions | None, *, at_once: bool = False) -> None:
        """Show the report with these options; None rests."""
        if options is None:
            self.rest()
        elif options != self._options or (at_once and self._made_of is None):
            self._options = options
            self._stop()
            self._settled.start(0 if at_once else SETTLED_MS)
            self._show_where()

    def renew(self) -> None:
        """Make it anew, for the study has changed."""
        self._made_of = None
        if self._options is not None:
            self._stop()
            self._settled.start(SETTLED_MS)

    def rest(self) -> None:
        """Do nothing until somebody asks again."""
        self._options = None
        self._settled.stop()
        self._stop()

    def set_wide(self, wide: bool, *, may_shrink: bool) -> None:
        """Show pages as wide as there is room, or whole; `may_shrink`: whether the person can change that."""
        self.picture.set_wide(wide)
        icon, name = _SMALLER if wide else _LARGER
        self.larger.set_icon(icon)
        self.larger.setAccessibleName(name)
        self.larger.setToolTip(f"{name} ({SIZE_KEY})")
        self.larger.setEnabled(may_shrink)

    def words(self) -> str:
        """Return what is said below the page."""
        return self._words.text()

    # Inside.

    def _stop(self) -> None:
        if self._running is not None:
            self._running.stop()
            self._running = None

    def _begin(self) -> None:
        options = self._options
        if options is None or options == self._made_of:
            return
        self._wish += 1
        dots = _DOTS_PER_INCH * self.devicePixelRatioF()
        study, folder = self._desk.study, TemporaryDirectory(prefix="uxlab-preview-")
        order = PreviewOrder(study=study.path, folder=Path(folder.name), options=options, dots_per_inch=dots)
        running = self._running = study.aside.submit(order)
        self._desk.jobs.run(
            partial(_gathered, running, folder),
            partial(self._arrive, self._wish, options),
            partial(self._refuse, self._wish),
        )
        running.future.add_done_callback(partial(self._ended, self._wish))
        self._show_where()

    def _arrive(self, wish: int, options: ReportOptions, made: tuple[tuple[bytes, ...], tuple[Lack, ...]]) -> None:
        if wish != self._wish or options != self._options:
            return
        self._running, self._made_of = None, options
        self._pages, lacks = made
        self._page = min(self._page, len(self._pages) - 1)
        self._load()
        self.arrived.emit(lacks)

    def _refuse(self, wish: int, error: UxlabError) -> None:
        if wish == self._wish and not isinstance(error, Cancelled):
            self._running = None
            self._words.setText(str(error))

    def _ended(self, wish: int, future: Future[Preview]) -> None:
        """Say, from any thread, that no pages come; that a fault of ours was it is told elsewhere."""
        if isinstance(future.exception(), ChildFault):
            self._desk.jobs.here(partial(self._refuse, wish, UxlabError(_FAULT)))

    def _turn(self, step: int) -> None:
        page = min(max(0, self._page + step), len(self._pages) - 1)
        if self._pages and page != self._page:
            self._page = page
            self._area.verticalScrollBar().setValue(0)
            self._load()

    def _load(self) -> None:
        page = self._pages[self._page]
        self._desk.jobs.run(partial(decoded, page), partial(self._show, page))
        self._show_where()

    def _show(self, page: bytes, image: QImage) -> None:
        if self._pages[self._page] is page:
            image.setDevicePixelRatio(self.devicePixelRatioF())
            self.picture.show_page(image, self._words.text())

    def _show_where(self) -> None:
        number, many = self._page + 1, len(self._pages)
        self.before.setEnabled(number > 1)
        self.after.setEnabled(number < many)
        self._words.setText(f"Page {number} of {many}" if many else "Setting the pages…")


def _gathered(running: Running[Preview], folder: TemporaryDirectory[str]) -> tuple[tuple[bytes, ...], tuple[Lack, ...]]:
    """Wait for the pages, and return them with what is missing; the files are gone then."""
    with folder:
        made = running.future.result()
        return tuple(page.read_bytes() for page in made.pages), made.lacks
