"""Titles that state a finding, where the figures decide one."""

from uxlab.metrics.problems import ProblemSummary
from uxlab.metrics.standouts import findings
from uxlab.metrics.study import StudySummary
from uxlab.metrics.sus_summary import SusSummary
from uxlab.model.design import Design
from uxlab.wording.figures import MINUS, fixed, percent
from uxlab.wording.standouts import finding_words


def standing_out(summary: StudySummary, design: Design | None) -> str:
    """Return what stands out most among the tasks; nothing where nothing does, or where the design is not known."""
    if design is None:
        return ""
    found = findings(summary, design)
    return " ".join(finding_words(found[0])).removesuffix(".") if found else ""


def sus_title(sus: SusSummary) -> str:
    """Return the grade of the mean SUS; of one person's score only what it is."""
    if sus.estimate is None or sus.estimate.value is None or sus.grade is None:
        return "SUS"
    return f"SUS {fixed(1)(sus.estimate.value)}, grade {sus.grade.replace('-', MINUS)}"


def discovery_title(problems: ProblemSummary) -> str:
    """Return the share of problems found, where it can be estimated."""
    found = problems.discovery
    if found is None or found.found is None:
        return "How many problems are found"
    return f"About {percent(found.found)} % of the problems are found"
