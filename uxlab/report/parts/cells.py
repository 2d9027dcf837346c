"""Figures as cells of a table: how they read, and the number behind them; a dash where there is none."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from uxlab.metrics.estimate import Estimate
from uxlab.metrics.estimate import percent as level
from uxlab.report.document import Align, Block, Cell, Column, Gap, Paragraph, Table
from uxlab.wording.figures import ABSENT, Format, clock_like, fixed, interval, percent, signed

NOTHING = Cell(text=ABSENT)
_WHOLE = fixed(0)


def text(value: str, *, strong: bool = False) -> Cell:
    """Return a cell of words; a dash for none."""
    return Cell(text=value, strong=strong) if value.strip() else NOTHING


def number(value: float | None) -> Cell:
    """Return a bare whole number."""
    return NOTHING if value is None else Cell(text=_WHOLE(value), number=value)


def seconds(value: float | None, like: float | None = None) -> Cell:
    """Return a bare time; `like` is the time whose format it follows, so that a column is of one kind."""
    if value is None:
        return NOTHING
    return Cell(text=clock_like(value if like is None else like)(value), number=value)


def share(estimate: Estimate | None, *, strong: bool = False, span: bool = True) -> Cell:
    """Return a share with its interval: `83 %`, `54–97`."""
    if estimate is None or estimate.value is None:
        return NOTHING
    beside = bare(interval(estimate, percent)) if span else ""
    return Cell(text=f"{percent(estimate.value)} %", aside=beside, number=estimate.value, strong=strong)


def share_of(estimate: Estimate | None, *, strong: bool = False) -> Cell:
    """Return a share with what it is a share of: `83 %`, `10/12`."""
    if estimate is None or estimate.value is None:
        return NOTHING
    counts = f"{counted_of(estimate)}/{estimate.n}"
    return Cell(text=f"{percent(estimate.value)} %", aside=counts, number=estimate.value, strong=strong)


def span(estimate: Estimate | None, form: Format, lowest: float | None = None, highest: float | None = None) -> Cell:
    """Return the interval alone, sorted by its lower end."""
    words = bare(interval(estimate, form, lowest, highest))
    return Cell(text=words, number=None if estimate is None else estimate.low) if words else NOTHING


def time(estimate: Estimate | None, *, strong: bool = False, interval_too: bool = True) -> Cell:
    """Return a time with its interval: `1:03`, `0:48–1:22`."""
    if estimate is None or estimate.value is None:
        return NOTHING
    form = clock_like(estimate.value)
    beside = bare(interval(estimate, form, 0)) if interval_too else ""
    return Cell(text=form(estimate.value), aside=beside, number=estimate.value, strong=strong)


def value(
    estimate: Estimate | None,
    digits: int,
    lowest: float | None = None,
    highest: float | None = None,
    *,
    strong: bool = False,
    sign: bool = False,
) -> Cell:
    """Return a number with its interval, cut at the ends of the scale."""
    if estimate is None or estimate.value is None:
        return NOTHING
    form = signed if sign else fixed(digits)
    beside = bare(interval(estimate, form, lowest, highest))
    return Cell(text=form(estimate.value), aside=beside, number=estimate.value, strong=strong)


def counted_of(estimate: Estimate) -> int:
    """Return how many of the n a share is."""
    return round((estimate.value or 0.0) * estimate.n)


def bare(brackets: str) -> str:
    """Return an interval without its brackets, for a column whose heading says what it is."""
    return brackets.removeprefix("[").removesuffix("]")


def left(title: str, *, wide: bool = False) -> Column:
    """Return a column of words."""
    return Column(title=title, wide=wide)


def right(title: str) -> Column:
    """Return a column of numbers."""
    return Column(title=title, align=Align.RIGHT)


def table(
    caption: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell]],
    *,
    missing: str,
    note: str = "",
    sortable: bool = True,
) -> Block:
    """Return a table without the columns in which nothing is known; without rows, a gap that says what is missing."""
    cells = [tuple(row) for row in rows]
    if not cells:
        return Gap(text=missing)
    kept = [at for at in range(len(columns)) if at == 0 or any(row[at] != NOTHING for row in cells)]
    return Table(
        caption=caption,
        columns=tuple(columns[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in cells),
        note=note,
        sortable=sortable,
    )


def with_span_note(block: Block, confidence: float) -> Block:
    """Return a table whose note also says what the lighter figures beside the others are, if there are any."""
    if not isinstance(block, Table) or not any(cell.aside for row in block.rows for cell in row):
        return block
    said = f"Lighter figures: {interval_name(confidence)}."
    return replace(block, note=f"{block.note} {said}".strip())


def paragraphs(written: str, *, quiet: bool = False) -> tuple[Paragraph, ...]:
    """Return what somebody wrote as paragraphs, which empty lines divide."""
    lines = [line.rstrip() for line in written.strip().splitlines()]
    blocks = "\n".join(lines).split("\n\n")
    return tuple(Paragraph(text=block.strip("\n"), quiet=quiet) for block in blocks if block.strip())


def interval_name(confidence: float) -> str:
    """Return what intervals are called: `95 % interval`."""
    return f"{level(confidence)} interval"
