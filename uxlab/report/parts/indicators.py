"""Figures of customer experience beside those of usability: what was asked, and what comes from elsewhere."""

from collections.abc import Iterator

from uxlab.metrics.indicators import IndicatorFigure
from uxlab.report.document import Block, Cell, Paragraph, Section
from uxlab.report.material import Material
from uxlab.report.parts import cells
from uxlab.report.parts.cells import interval_name, left, right, table
from uxlab.report.sections import title_of
from uxlab.wording.figures import fixed, interval

NO_INDICATORS = (
    "No figures from elsewhere are entered, such as churn or first-contact resolution; “uxlab indicators” adds them."
)


def indicators(material: Material) -> Section:
    """Return the figures from elsewhere beside the study's own that customer experience asks for."""
    span = interval_name(material.summary.confidence)
    columns = (left("Figure", wide=True), right("Value"), right(span), left("Period"), left("Source"))
    known = table("From elsewhere", columns, map(_row, material.summary.indicators), missing=NO_INDICATORS)
    blocks: list[Block] = [known]
    own = [row for row in _own(material) if row[1] != cells.NOTHING]
    if own:
        ours = (left("Figure", wide=True), right("Value"), right(span), right("n"))
        blocks.append(table("From this study", ours, own, missing=NO_INDICATORS))
    if own and material.summary.indicators:
        blocks.append(Paragraph(text="Figures that stand side by side need not be cause and effect.", quiet=True))
    return Section(key="indicators", title=title_of("indicators"), blocks=tuple(blocks))


def _row(figure: IndicatorFigure) -> tuple[Cell, ...]:
    one, estimate = figure.indicator, figure.estimate
    value, span = cells.NOTHING, ""
    if estimate.value is not None and one.numerator is None:
        value = Cell(text=f"{fixed(2)(estimate.value)} {one.unit}".strip(), number=estimate.value)
    elif estimate.value is not None:
        counts = f"{one.numerator}/{one.denominator}"
        value = Cell(text=f"{_tenths(estimate.value)} %", aside=counts, number=estimate.value, strong=True)
        span = cells.bare(interval(estimate, _tenths))
    return cells.text(one.name), value, cells.text(span), cells.text(one.period), cells.text(one.source)


def _tenths(share: float) -> str:
    """Return a share in percent with a decimal, for churn is often a few percent of many."""
    return fixed(1)(100 * share)


def _own(material: Material) -> Iterator[tuple[Cell, ...]]:
    summary = material.summary
    conversion = summary.details.conversion_rate if summary.details else None
    shares = (("Conversion", conversion), ("Success rate", summary.overall.success_rate))
    rows = [(name, cells.share(one), one) for name, one in (*shares, ("Gave up", summary.overall.abandon_rate))]
    opinions = summary.opinions
    rows += [
        ("SUS", cells.value(summary.sus.estimate, 1, 0, 100), summary.sus.estimate),
        ("NPS", cells.value(opinions.nps, 0, sign=True), opinions.nps),
        ("CSAT, %", cells.value(opinions.csat, 0, 0, 100), opinions.csat),
        ("CES, 1 to 7", cells.value(opinions.ces, 1, 1, 7), opinions.ces),
    ]
    for name, cell, estimate in rows:
        value = Cell(text=cell.text, number=cell.number, strong=True) if cell != cells.NOTHING else cell
        n = None if estimate is None else estimate.n
        yield cells.text(name), value, cells.text(cell.aside), cells.number(n)
