"""The list of problems as a person reads it, and as plain values."""

import textwrap
from collections.abc import Iterable

from uxlab.metrics.as_json import Json, estimate_json
from uxlab.metrics.problems import GOAL, ProblemRow, ProblemSummary
from uxlab.wording.figures import ABSENT, counted, interval, percent

_SEEN, _UNSEEN = "●", "·"
_WIDEST_TITLE = 44


def render(summary: ProblemSummary, width: int) -> str:
    """Return the matrix of problems and participants, and what it says of unseen problems."""
    if not summary.rows:
        return "The study lists no problems yet. Add one: uxlab problems STUDY add TITLE --severity 3"
    blocks = ["\n".join(_matrix(summary)), "\n".join(_list(summary.rows, width))]
    blocks.append("\n".join(textwrap.fill(note, width) for note in _notes(summary)))
    return "\n\n".join(block for block in blocks if block)


def problems_json(summary: ProblemSummary, confidence: float) -> Json:
    """Return the list in its stable form."""
    found = summary.discovery
    estimate: Json = None
    if found is not None:
        estimate = {
            "p": found.p,
            "p_adjusted": found.adjusted,
            "found_share": found.found,
            "problems_in_all": found.total,
            "remark": found.remark,
        }
    return {
        "confidence": confidence,
        "participants": list(summary.participants),
        "problems": [_row_json(row) for row in summary.rows],
        "discovery": estimate,
        "refusal": summary.refusal,
        "more_participants_for_85_percent": summary.more_for_goal,
    }


def _row_json(row: ProblemRow) -> Json:
    evidence: list[Json] = [
        {"participant": one.participant, "t_ns": one.t_ns, "error": one.error_uid, "note": one.note_uid}
        for one in row.problem.evidence
    ]
    met_by: list[Json] = [*sorted(row.met_by)]
    return {
        "uid": row.problem.uid,
        "number": row.number,
        "title": row.problem.title,
        "description": row.problem.description,
        "place": row.problem.place,
        "severity": row.problem.severity,
        "participants": met_by,
        "frequency": estimate_json(row.frequency),
        "evidence": evidence,
    }


def _matrix(summary: ProblemSummary) -> list[str]:
    titles = [_cut(f"{row.number} {row.problem.title}") for row in summary.rows]
    wide = max(len("Problem"), *map(len, titles))
    severities = [ABSENT if row.problem.severity is None else str(row.problem.severity) for row in summary.rows]
    frequencies = [_frequency(row) for row in summary.rows]
    widest = max(len("Met by"), *map(len, frequencies))
    head = "  ".join(["Problem".ljust(wide), "Severity", "Met by".ljust(widest), *summary.participants])
    lines = [head, "─" * len(head)]
    for row, title, severity, frequency in zip(summary.rows, titles, severities, frequencies, strict=True):
        marks = [(_SEEN if person in row.met_by else _UNSEEN).center(len(person)) for person in summary.participants]
        lines.append(
            "  ".join([title.ljust(wide), severity.center(len("Severity")), frequency.ljust(widest), *marks]).rstrip()
        )
    return lines


def _frequency(row: ProblemRow) -> str:
    rate = row.frequency
    if rate.value is None:
        return ABSENT
    return f"{len(row.met_by)} of {rate.n}, {percent(rate.value)} % {interval(rate, percent)}".rstrip()


def _list(rows: Iterable[ProblemRow], width: int) -> list[str]:
    lines = []
    for row in rows:
        said = " ".join(filter(None, [row.problem.place and f"[{row.problem.place}]", row.problem.description]))
        if said:
            lines += textwrap.wrap(f"{row.number} {said}", width, subsequent_indent="  ")
    return lines


def _notes(summary: ProblemSummary) -> Iterable[str]:
    found, people = summary.discovery, len(summary.participants)
    if summary.unseen:
        yield f"{counted(summary.unseen, 'problem')} without evidence, not in the estimate."
    if found is None or found.adjusted is None or found.found is None or found.total is None:
        yield f"How many problems are unseen: {summary.refusal.rstrip('.')}."
        return
    yield (
        f"{counted(people, 'participant')} have met about {percent(found.found)} % of the problems that people like "
        f"them meet, so there are about {found.total:.0f} in all (chance to meet one: {percent(found.p)} % as seen, "
        f"{percent(found.adjusted)} % without its bias; Lewis 2001)."
    )
    if summary.more_for_goal:
        yield f"About {counted(summary.more_for_goal, 'participant')} more would have met {percent(GOAL)} %."


def _cut(title: str) -> str:
    return title if len(title) <= _WIDEST_TITLE else f"{title[: _WIDEST_TITLE - 1].rstrip()}…"
