"""Documents made by hand: one with every kind of block, and one whose every text is hostile."""

from uxlab.charts.spec import (
    Chart,
    Difference,
    Differences,
    DiscoveryCurve,
    Distribution,
    DotPanel,
    DotRow,
    Dots,
    Journey,
    Matrix,
    MatrixRow,
    Scale,
    Series,
    Stack,
    Stacks,
    Stage,
    SusScale,
)
from uxlab.metrics.estimate import Estimate
from uxlab.report.document import (
    Align,
    Bullets,
    Cell,
    Column,
    Document,
    Facts,
    Gap,
    Headline,
    Headlines,
    Lead,
    Paper,
    Paragraph,
    Picture,
    Quotation,
    Section,
    Table,
)

TASKS = ("Find running shoes", "Find a return address", "Change the delivery date", "Pay with a voucher")
HOSTILE = (
    "<script>alert(1)</script>",
    "</p></td></svg><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "{{7*7}} {% raw %} {# gone #}",
    '#eval("1+1") #import "x" $x^2$ @ref <label> *bold* _it_ `raw` // no comment /* nor this */ = Heading',
    '=HYPERLINK("http://x")',
    "=1+1",
    "@SUM(A1)",
    "-2+3",
    "\u202eright to left\u202c שלום مرحبا",
    "👩‍🔬 🏳️‍🌈 e\u0301",
    "\\n \\u{41} ~ a--b ... 'q' \"q\" & &amp; &lt;",
    "a ]]> b <!-- c --> d",
)


def example_document(*, one_page: bool = False, paper: Paper = Paper.A4) -> Document:
    """Return a report with every kind of block."""
    front = (_lead(), _headlines())
    pages = () if one_page else (_context(), _findings(), _appendices())
    return Document(
        kind="Usability report",
        title="Larkspur shop, version B",
        subtitle="12 participants, 4 tasks, 48 attempts. Sessions from 10 to 13 March 2026, moderated by A. Keller.",
        made_on="16 March 2026",
        program="uxlab 0.1.0",
        front=front,
        sections=(_results(), *pages),
        paper=paper,
        one_page=one_page,
    )


def hostile_document() -> Document:
    """Return a report in which every text that somebody wrote would be code, if it were read as code."""
    texts = (*HOSTILE, "long " * 2000)
    return Document(
        kind="Usability report",
        title=HOSTILE[0],
        subtitle=HOSTILE[3],
        made_on="16 March 2026",
        program="uxlab 0.1.0",
        front=(Lead(text=HOSTILE[4]), Headlines(figures=(_hostile_headline(),))),
        sections=tuple(_hostile_section(number, text) for number, text in enumerate(texts, 1)),
    )


def charts() -> tuple[Chart, ...]:
    """Return a chart of every kind."""
    return (_dots(), *_results_charts(), *_problem_charts(), _journey())


def _lead() -> Lead:
    return Lead(
        text="People complete tasks about a third quicker with version B, make half as many errors and rate it higher. "
        "Paying with a voucher still fails for 5 of 12. Whether version B raises the success rate is not yet decided."
    )


def _headlines() -> Headlines:
    return Headlines(
        figures=(
            Headline(label="Success rate", value="83 %", interval="[72–91]", basis="50 of 60 attempts"),
            Headline(label="Time per task", value="1:12", interval="[1:04–1:20]", basis="mean of 50 completed"),
            Headline(label="Error rate", value="0.65", interval="[0.46–0.89]", basis="errors per attempt, n = 60"),
            Headline(label="SUS", value="74.6", interval="[68.6–80.5]", basis="grade B, n = 12"),
        )
    )


def _results() -> Section:
    columns = (
        Column(title="Task", wide=True),
        Column(title="Success", align=Align.RIGHT),
        Column(title="Time, mean", align=Align.RIGHT),
        Column(title="Errors per attempt", align=Align.RIGHT),
    )
    rows = tuple(
        (
            Cell(text=name),
            Cell(text=f"{90 - 10 * at} %", aside=f"[{60 - 5 * at}–97]", number=90 - 10 * at, strong=True),
            Cell(text=f"1:0{at}", aside="[0:48–1:22]", number=60 + at),
            Cell(text="–") if at == len(TASKS) - 1 else Cell(text=f"0.{at}2", aside="[0.02–0.60]", number=at),
        )
        for at, name in enumerate(TASKS)
    )
    table = Table(caption="Results per task", columns=columns, rows=rows, note="In brackets: 95 % interval.")
    picture = Picture(
        chart=_dots(),
        caption="Success rate and time per task, with 95 % intervals",
        alternative="Success falls from 90 % at the first task to 60 % at the last.",
    )
    return Section(key="results", title="Results per task", blocks=(picture, table))


def _context() -> Section:
    facts = Facts(pairs=(("Operating system", "Debian 12"), ("Screen", "1920 × 1080, scale 1")))
    tasks = Section(key="tasks", title="Tasks", blocks=(Bullets(items=TASKS, numbered=True), facts))
    order = Section(
        key="order",
        title="Order of the tasks",
        blocks=(Paragraph(text="A Latin square.\nEvery task came first equally often."), Bullets(items=TASKS)),
    )
    missing = Gap(text="The facility is not described. Enter it under Results, Make report.")
    return Section(key="context", title="Context of use", blocks=(missing,), sections=(tasks, order))


def _findings() -> Section:
    quote = Quotation(text="I never saw the voucher field.", source="P03, Pay with a voucher, 4:12")
    pictures = tuple(_picture(chart) for chart in (*_results_charts(), *_problem_charts(), _journey()))
    problem = Section(
        key="problem-1",
        title="1. “Code” is taken for the order number",
        blocks=(Paragraph(text="Seen by 10 of 12 participants."), quote),
    )
    return Section(key="findings", title="Findings", blocks=pictures, sections=(problem,))


def _appendices() -> Section:
    log = Section(
        key="log",
        title="Log of corrections",
        blocks=(Paragraph(text="Nothing was corrected after a session.", quiet=True),),
    )
    return Section(key="appendices", title="Appendices", sections=(log,))


def _picture(chart: Chart) -> Picture:
    return Picture(chart=chart, caption=f"{chart.title}, with its n", alternative=f"{chart.title}: see the table.")


def _dots() -> Dots:
    shares = tuple(
        DotRow(
            label=name,
            estimates=(Estimate(0.9 - 0.1 * at, 0.6 - 0.05 * at, 0.97, 12, "adjusted Wald, 95 %"), None),
        )
        for at, name in enumerate(TASKS)
    )
    times = tuple(
        DotRow(
            label=name,
            estimates=(
                Estimate(62.0 + 9 * at, 48.0, 82.0 + 12 * at, 10, "geometric mean, log-t interval, 95 %"),
                Estimate(94.0, 80.0, 130.0, 9, "geometric mean, log-t interval, 95 %"),
            ),
            people=(50.0, 66.0, 81.0),
            marks=(("limit", 180.0),),
        )
        for at, name in enumerate(TASKS)
    )
    return Dots(
        title="Success and time per task",
        panels=(
            DotPanel(title="Success rate", scale=Scale.SHARE, rows=shares),
            DotPanel(title="Time, geometric mean", scale=Scale.TIME, rows=times),
        ),
        series=(Series(name="Version B"), Series(name="Version A", hollow=True)),
        confidence=0.95,
    )


def _results_charts() -> tuple[Chart, ...]:
    ratio = Estimate(0.65, 0.5, 0.84, 20, "ratio of geometric means, 95 %")
    return (
        Differences(
            title="Version B is quicker",
            rows=(
                Difference(label=TASKS[0], effect=ratio, better_low=True, decided="Version B"),
                Difference(label=TASKS[1], effect=None, better_low=True),
            ),
            ratio=True,
            scale=Scale.NUMBER,
            first="Version A",
            second="Version B",
            confidence=0.95,
        ),
        Stacks(
            title="How attempts ended",
            rows=tuple(Stack(label=name, counts=(("success", 10), ("assisted", 1), ("failure", 1))) for name in TASKS),
        ),
        SusScale(
            title="SUS",
            estimate=Estimate(74.6, 68.6, 80.5, 12, "mean, t interval, 95 %"),
            grade="B",
            people=(70.0, 82.5, 65.0),
            confidence=0.95,
        ),
        Distribution(title="Ease of the task", levels=tuple((str(n), n % 4) for n in range(1, 8)), n=9),
    )


def _problem_charts() -> tuple[Chart, ...]:
    people = tuple(f"P{n:02}" for n in range(1, 13))
    return (
        DiscoveryCurve(title="Problems found", found=(0.4, 0.6, 0.75, 0.83), adjusted=0.36, goal=(0.85, 5)),
        Matrix(
            title="Who met which problem",
            participants=people,
            rows=tuple(
                MatrixRow(label=label, severity=4 - at, met=tuple((n + at) % 3 > 0 for n in range(12)))
                for at, label in enumerate(("“Code” is taken for the order number", "Return address hidden"))
            ),
        ),
    )


def _journey() -> Journey:
    return Journey(
        title="Journey",
        stages=tuple(
            Stage(
                label=name,
                success=Estimate(0.8, 0.5, 0.95, 12, "adjusted Wald, 95 %"),
                time_s=Estimate(66.0, 50.0, 80.0, 10, "geometric mean"),
                ease=Estimate(5.5 - at, 4.0 - at, 6.5 - at, 12, "mean, t interval, 95 %"),
                errors=Estimate(0.5, 0.2, 1.1, 12, "exact Poisson, 95 %"),
                quotes=("I never saw it.",) if at else (),
            )
            for at, name in enumerate(TASKS)
        ),
        confidence=0.95,
    )


def _hostile_headline() -> Headline:
    return Headline(label=HOSTILE[1], value=HOSTILE[5], interval=HOSTILE[3], basis=HOSTILE[11])


def _hostile_section(number: int, text: str) -> Section:
    table = Table(
        caption=text,
        columns=(Column(title=text, wide=True), Column(title=text, align=Align.RIGHT)),
        rows=((Cell(text=text), Cell(text=text, aside=text, number=1.0)),),
        note=text,
    )
    blocks = (
        Paragraph(text=text),
        Paragraph(text=text, quiet=True),
        Gap(text=text),
        Bullets(items=(text, text)),
        Facts(pairs=((text, text),)),
        Quotation(text=text, source=text),
        table,
        Picture(
            chart=Stacks(title=text, rows=(Stack(label=text, counts=(("success", 1),)),)),
            caption=text,
            alternative=text,
        ),
    )
    return Section(key=f"hostile-{number}", title=text, blocks=blocks)
