"""The Problems tab: who met which problem, how bad it is, and how many are likely still unseen. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.charts import build
from uxlab.charts.spec import DiscoveryCurve
from uxlab.gui.place import Place
from uxlab.gui.results.results import Results
from uxlab.metrics.discovery import participants_for
from uxlab.metrics.problems import ProblemRow, ProblemSummary, summarise_problems, those_who_tried
from uxlab.metrics.selection import selected_sessions
from uxlab.model.problems import Problem
from uxlab.wording.figures import counted, fixed, interval, percent

SEVERITIES = {1: "Minor", 2: "Medium", 3: "Serious", 4: "Critical"}
CRITICAL = 4
_GOALS = (0.85, 0.95)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemLine:
    """A problem and who met it, by place among the participants."""

    uid: str
    title: str
    severity: int | None
    met: tuple[bool, ...]
    seen: int
    of: int
    frequency: str
    details: str
    places: tuple[tuple[str, str], ...]

    @property
    def moments(self) -> int:
        """How many moments there are to look at."""
        return len(self.places)


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure of the discovery."""

    name: str
    note: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemsView:
    """The tab; `refusal`: why nothing can be estimated. `fresh`: problems that each person was the first to meet."""

    participants: tuple[str, ...]
    lines: tuple[ProblemLine, ...]
    fresh: tuple[int, ...]
    subtitle: str
    facts: tuple[Fact, ...]
    curve: DiscoveryCurve | None
    refusal: str

    def line(self, uid: str) -> ProblemLine | None:
        """Return a problem by its uid."""
        return next((one for one in self.lines if one.uid == uid), None)


def present_problems(problems: Sequence[Problem], results: Results) -> ProblemsView:
    """Return the tab for the problems of a study, among the chosen sessions."""
    people = those_who_tried(selected_sessions(results.data, ()))
    summary = summarise_problems(problems, people, results.choice.confidence)
    lines = sorted((_line(row, people) for row in summary.rows), key=lambda one: (-one.seen, -(one.severity or 0)))
    sightings = sum(one.seen for one in lines)
    curve = build.discovery(summary)
    return ProblemsView(
        participants=people,
        lines=tuple(lines),
        fresh=_fresh(lines, len(people)),
        subtitle=f"{counted(len(lines), 'problem')}, {counted(sightings, 'sighting')}" if lines else "",
        facts=_facts(summary),
        curve=None if curve.empty else curve,
        refusal=_sentence(summary.refusal),
    )


def _line(row: ProblemRow, people: Sequence[str]) -> ProblemLine:
    problem, share = row.problem, row.frequency
    words = ""
    if share.value is not None:
        words = f"{percent(share.value)} % of people {interval(share, percent)}, {len(row.met_by)} of {share.n}."
    level = f"{SEVERITIES[problem.severity]}." if problem.severity else ""
    place = f"{problem.place}." if problem.place else ""
    return ProblemLine(
        uid=problem.uid,
        title=problem.title,
        severity=problem.severity,
        met=tuple(code in row.met_by for code in people),
        seen=len(row.met_by),
        of=len(people),
        frequency=" ".join(part for part in (words, level, place) if part).replace("  ", " "),
        details=problem.description,
        places=tuple(
            (one.participant, str(Place(one.session_uid, one.t_ns)))
            for one in problem.evidence
            if one.participant in row.met_by
        ),
    )


def _fresh(lines: Sequence[ProblemLine], people: int) -> tuple[int, ...]:
    firsts = [line.met.index(True) for line in lines if True in line.met]
    return tuple(firsts.count(place) for place in range(people))


def _facts(summary: ProblemSummary) -> tuple[Fact, ...]:
    found = summary.discovery
    if found is None or found.adjusted is None or found.total is None:
        return ()
    seen = len(summary.rows) - summary.unseen
    goals = [Fact(f"People for {percent(goal)} %", "", str(participants_for(goal, found.adjusted))) for goal in _GOALS]
    return (
        Fact("Chance to be seen", f"adjusted, raw {fixed(2)(found.p)}", fixed(2)(found.adjusted)),
        Fact("Problems in all", f"{seen} found", f"about {round(found.total)}"),
        *goals,
    )


def _sentence(text: str) -> str:
    return "" if not text else f"{text[:1].upper()}{text[1:].rstrip('.')}."
