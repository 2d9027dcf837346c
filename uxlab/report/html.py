"""A report as one page that needs nothing from outside: no network, no other file, hardly any script.

Every text goes through Jinja's escaping; the template lets through only its own style and script, and the charts, which
escape their texts themselves. A policy in the page lets no script run but the one that sorts tables.
The fonts are those of `resources/fonts` cut down to Latin, Greek and Cyrillic by fonttools' pyftsubset; charts write in
them, too.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from math import ceil

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from uxlab.charts.files import svg
from uxlab.charts.theme import PAGE, css_variables
from uxlab.report.document import Align, Block, Column, Document, Paper, Picture, Section, Table
from uxlab.report.progress import Asked, Progress, never, silent, step
from uxlab.report.setting.characters import printable
from uxlab.report.setting.sheet import CHART_MARGIN_PX
from uxlab.report.setting.widths import asides
from uxlab.resources import resource

_BROAD_PX = 808 + 2 * CHART_MARGIN_PX
_NARROW_PX = 358 + 2 * CHART_MARGIN_PX
_ROOM_EM = 808 / 14
"""The width of a table in the size of its text."""
_DRAWN = 0.95
_SHORT_WORDS = 18
_FONTS = ((400, "Inter-Regular"), (500, "Inter-Medium"), (600, "Inter-SemiBold"))
_SIZES = {Paper.A4: "A4", Paper.LETTER: "letter"}


def write_html(document: Document, *, progress: Progress = silent, cancelled: Asked = never) -> bytes:
    """Return the page.

    Raises:
        Cancelled: it was stopped.
    """
    views = _Views(document, progress, cancelled)
    front = views.of(document.front)
    sections = views.of_sections(document.sections)
    step(progress, cancelled, _DRAWN, "Writing the page")
    script = _template("report.js")
    page = _environment().get_template("report.html")
    text = page.render(
        document=document,
        front=front,
        sections=sections,
        style=_style(document),
        script=script,
        policy=_policy(script),
    )
    return text.encode()


@dataclass(frozen=True, slots=True)
class _View:
    """A block as the template needs it; a picture is drawn for wide pages and for phones.

    `looks`: the classes of a table's columns.
    """

    kind: str
    block: Block
    name: str = ""
    number: int = 0
    broad: str = ""
    narrow: str = ""
    looks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _SectionView:
    key: str
    title: str
    blocks: tuple[_View, ...]
    sections: tuple["_SectionView", ...]


class _Views:
    """Makes views, numbering tables and figures in the order of the report."""

    def __init__(self, document: Document, progress: Progress, cancelled: Asked) -> None:
        self._progress, self._cancelled = progress, cancelled
        self._pictures = sum(isinstance(block, Picture) for block in _blocks(document))
        self._tables, self._figures = count(1), count(1)
        self._titled = not document.one_page  # where the heading above says what the chart shows

    def of(self, blocks: Iterable[Block]) -> tuple[_View, ...]:
        return tuple(map(self._view, blocks))

    def of_sections(self, sections: Iterable[Section]) -> tuple[_SectionView, ...]:
        return tuple(
            _SectionView(one.key, one.title, self.of(one.blocks), self.of_sections(one.sections)) for one in sections
        )

    def _view(self, block: Block) -> _View:
        kind = type(block).__name__
        match block:
            case Table():
                number = next(self._tables)
                return _View(kind, block, f"table-{number}", number, looks=_looks(block))
            case Picture(chart=chart):
                number = next(self._figures)
                said = f"Drawing chart {number} of {self._pictures}"
                step(self._progress, self._cancelled, _DRAWN * (number - 1) / self._pictures, said)
                name = f"figure-{number}"
                broad, narrow = (
                    svg(chart, PAGE, width_px=width, name=f"{name}-{width}", titled=self._titled, lettered=True)
                    for width in (_BROAD_PX, _NARROW_PX)
                )
                return _View(kind, block, name, number, broad, narrow)
            case _:
                return _View(kind, block)


def _looks(table: Table) -> tuple[str, ...]:
    """Return the class of each column: numbers, room for text, or words so short that they stay on a line.

    Where lighter texts stand beside numbers, the class also says how wide they are set, in tenths of an em, so that the
    numbers stand under each other.
    """
    tenths = _tenths(table)

    def look(at: int, column: Column) -> str:
        if column.align is Align.RIGHT:
            return f"right beside-{tenths[at]}" if tenths[at] else "right"
        if column.wide:
            return "wide"
        return "short" if max(len(row[at].text) for row in table.rows) <= _SHORT_WORDS else "words"

    return tuple(look(at, column) for at, column in enumerate(table.columns))


def _tenths(table: Table) -> tuple[int, ...]:
    return tuple(ceil(10 * aside_em) for aside_em in asides(table, _ROOM_EM))


def _blocks(document: Document) -> Iterator[Block]:
    def of(sections: Iterable[Section]) -> Iterator[Block]:
        for section in sections:
            yield from section.blocks
            yield from of(section.sections)

    yield from document.front
    yield from of(document.sections)


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(resource("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        finalize=_finalize,
    )


def _finalize(value: object) -> object:
    """Replace what no page can hold in texts; what the template lets through as markup stays as it is."""
    return printable(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _template(name: str) -> str:
    return resource("templates", name).read_text(encoding="utf-8")


def _style(document: Document) -> str:
    """Return fonts, colours of both schemes and rules; print is light whatever the reader's scheme."""
    light, dark = css_variables("light"), css_variables("dark")
    used = {n for block in _blocks(document) if isinstance(block, Table) for n in _tenths(block) if n}
    return "\n".join(
        [
            *(_font_face(weight, name) for weight, name in _FONTS),
            f":root {{ color-scheme: light dark; {light}; }}",
            f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark}; }} }}",
            f"@page {{ size: {_SIZES[document.paper]}; }}",
            _template("report.css"),
            *(f".beside-{n} .aside {{ min-width: {n / 10}em; }}" for n in sorted(used)),
        ]
    )


def _font_face(weight: int, name: str) -> str:
    font = b64encode(resource("fonts", f"{name}.woff2").read_bytes()).decode("ascii")
    source = f"url(data:font/woff2;base64,{font}) format('woff2')"
    return f"@font-face {{ font-family: 'Inter report'; font-weight: {weight}; src: {source}; }}"


def _policy(script: str) -> str:
    digest = b64encode(sha256(script.encode()).digest()).decode("ascii")
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; font-src data:; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
