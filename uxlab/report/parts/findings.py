"""The problems that were found: how bad, met by whom, at which moments, and how many are likely still unseen."""

from collections.abc import Iterator

from uxlab.charts import build
from uxlab.metrics.problems import GOAL, ProblemRow, ProblemSummary
from uxlab.report.document import Block, Bullets, Cell, Facts, Gap, Paragraph, Picture, Section
from uxlab.report.material import Material
from uxlab.report.parts import cells
from uxlab.report.parts.cells import left, paragraphs, right, table
from uxlab.report.parts.moments import Moments
from uxlab.report.parts.pictures import picture
from uxlab.report.sections import title_of
from uxlab.report.tables import levels
from uxlab.wording.figures import counted, percent

NO_PROBLEMS = "No usability problems are listed yet. Add them on the Results page, or with “uxlab problems”."
SEVERITIES = {int(level): name.capitalize() for level, name in levels.SEVERITIES}
_FIRST = 3


def findings(material: Material) -> Section:
    """Return all problems, the worst first."""
    problems = material.problems
    if not problems.rows:
        return Section(key="findings", title=title_of("findings"), blocks=(Gap(text=NO_PROBLEMS),))
    moments = Moments(material)
    sections = tuple(_section(row, material, moments) for row in ordered(problems))
    blocks = (*_pictures(problems), problem_table(material), *_discovery(problems))
    return Section(key="findings", title=title_of("findings"), blocks=blocks, sections=sections)


def ordered(problems: ProblemSummary) -> list[ProblemRow]:
    """Return the problems by severity, then by how many met them; those not rated last."""
    return sorted(problems.rows, key=lambda row: (-(row.problem.severity or 0), -len(row.met_by), row.number))


def first_problems(material: Material) -> Block:
    """Return the problems to solve first, as the first page has them: title, met by how many, what it is."""
    people = len(material.problems.participants)

    def row(one: ProblemRow) -> tuple[Cell, ...]:
        said = [part for part in (severity(one), _first_sentence(one.problem.description)) if part]
        return (
            cells.text(one.problem.title, strong=True),
            Cell(text=f"{len(one.met_by)} of {people}", number=len(one.met_by)),
            cells.text(". ".join(said)),
        )

    columns = (left("Problem", wide=True), left("Met by"), left("Severity and what it is", wide=True))
    return table("Problems to solve first", columns, map(row, ordered(material.problems)[:_FIRST]), missing=NO_PROBLEMS)


def problem_table(material: Material) -> Block:
    """Return every problem with its severity and share of people."""

    def row(one: ProblemRow) -> tuple[Cell, ...]:
        return (
            cells.text(one.problem.title),
            Cell(text=severity(one) or cells.NOTHING.text, number=one.problem.severity),
            cells.text(one.problem.place),
            cells.share_of(one.frequency, strong=True),
            cells.span(one.frequency, percent),
            cells.number(one.number),
        )

    level = f"{100 * material.summary.confidence:g} %"
    columns = (
        left("Problem", wide=True),
        left("Severity"),
        left("Where"),
        right("Met by"),
        right(level),
        right("No. in the data"),
    )
    return table("All problems", columns, map(row, ordered(material.problems)), missing=NO_PROBLEMS)


def severity(row: ProblemRow) -> str:
    """Return how bad a problem is, in a word; nothing where nobody rated it."""
    return SEVERITIES.get(row.problem.severity or 0, "")


def _first_sentence(written: str) -> str:
    line = written.strip().split("\n", 1)[0]
    end = line.find(". ")
    return line if end < 0 else line[: end + 1]


def _pictures(problems: ProblemSummary) -> Iterator[Picture]:
    yield from picture(build.matrix(problems), "Problems and the participants who met them")
    yield from picture(build.discovery(problems), "The share of the problems that so many participants find")


def _discovery(problems: ProblemSummary) -> Iterator[Block]:
    found, people = problems.discovery, counted(len(problems.participants), "participant")
    if found is None or found.adjusted is None or found.found is None or found.total is None:
        yield Paragraph(text=f"How many problems are unseen: {problems.refusal.rstrip('.')}.", quiet=True)
        return
    yield Paragraph(
        text=f"{people} have met about {percent(found.found)} % of the problems that people like them meet, so there "
        f"are about {found.total:.0f} in all (chance to meet one: {percent(found.adjusted)} %; Lewis 2001)."
    )
    if problems.more_for_goal:
        more = counted(problems.more_for_goal, "participant")
        yield Paragraph(text=f"About {more} more would have met {percent(GOAL)} %.")


def _section(row: ProblemRow, material: Material, moments: Moments) -> Section:
    problem, people = row.problem, len(material.problems.participants)
    by = (
        f", by {', '.join(code for code in material.problems.participants if code in row.met_by)}" if row.met_by else ""
    )
    pairs = [("Severity", severity(row) or "not rated"), ("Met by", f"{len(row.met_by)} of {people}{by}")]
    pairs += [("Where", problem.place)] if problem.place.strip() else []
    blocks: list[Block] = [Facts(pairs=tuple(pairs)), *paragraphs(problem.description)]
    told = tuple(moments.lines(problem.evidence))
    blocks += [Paragraph(text="Seen at:"), Bullets(items=told)] if told else []
    return Section(key=f"problem-{row.number}", title=problem.title, blocks=tuple(blocks))
