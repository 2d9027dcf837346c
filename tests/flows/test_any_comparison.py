"""Whatever happened in two conditions, comparing them never fails and never prints what is no number."""

import json
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lab.made_studies import Visit, session_of
from uxlab.cli.compare_text import render
from uxlab.lab.compare import Compared
from uxlab.metrics.compare import compare
from uxlab.metrics.compare_goals import Goal, against_goals
from uxlab.metrics.compare_json import comparison_json
from uxlab.metrics.compare_samples import Side
from uxlab.metrics.compare_terms import Effect, Row, Verdict
from uxlab.model.results import SessionData
from uxlab.model.session import Answer, Attempt, ErrorMark, Outcome

ATTEMPT = st.tuples(
    st.sampled_from(["find", "buy"]), st.sampled_from(Outcome), st.sampled_from([0.0, 0.5, 30, 31, 4000])
)
ANSWERS = st.lists(
    st.one_of(
        st.tuples(st.just("sus"), st.lists(st.sampled_from([None, 1.0, 3.0, 5.0]), min_size=10, max_size=10)),
        st.tuples(st.just("nps"), st.lists(st.integers(0, 10).map(float), min_size=1, max_size=1)),
        st.tuples(st.just("ces"), st.lists(st.sampled_from([1.0, 7.0]), min_size=1, max_size=1)),
        st.tuples(st.just("umux-lite"), st.lists(st.sampled_from([1.0, 7.0, 9.0]), min_size=2, max_size=2)),
    ),
    max_size=2,
)
VISIT = st.builds(
    Visit,
    person=st.sampled_from([f"P{n:02}" for n in range(1, 8)]),
    tried=st.lists(ATTEMPT, max_size=4),
    errors=st.lists(st.tuples(st.floats(0, 100), st.just("slip")), max_size=3),
    answers=ANSWERS,
)
NAMES = {"find": "Find a shoe", "buy": "Buy it"}


def side(label: str, visits: Sequence[Visit]) -> Side:
    sessions = []
    for number, visit in enumerate(visits):
        session, changes = session_of(visit, number)
        records = [change.after for change in changes]
        sessions.append(
            SessionData(
                session=session,
                group=None,
                attempts=tuple(one for one in records if isinstance(one, Attempt)),
                errors=tuple(one for one in records if isinstance(one, ErrorMark)),
                answers=tuple(one for one in records if isinstance(one, Answer)),
            )
        )
    return Side(label=label, sessions=tuple(sessions))


def holds(row: Row) -> bool:
    """The verdict is what the interval says, and no more people are asked for once it is decided."""
    if row.verdict is Verdict.NONE or row.effect is None or row.effect.low is None:
        return row.verdict is Verdict.NONE and row.needed is None
    none = 1 if row.figure.kind is Effect.RATIO else 0
    inside = row.effect.low <= none and (row.effect.high is None or none <= row.effect.high)
    return inside == (row.verdict is Verdict.UNDECIDED) and (inside or row.needed is None)


@settings(max_examples=150)
@given(a=st.lists(VISIT, max_size=8), b=st.lists(VISIT, max_size=8), paired=st.sampled_from([None, False]))
def test_any_two_conditions_can_be_compared(a: list[Visit], b: list[Visit], *, paired: bool | None) -> None:
    sides = [side("A", a), side("B", b)]
    pairs = compare(sides, NAMES, paired=paired)
    goals = against_goals(sides, [Goal(figure="success", target=0.5), Goal(figure="sus", target=68)], tuple(NAMES))
    json.dumps(comparison_json(pairs, goals, 0.95), allow_nan=False)
    text = render(Compared(comparisons=pairs, goals=goals, task_names=tuple(NAMES.items())), 100)
    assert "nan" not in text.casefold()
    assert "None" not in text
    for pair in pairs:
        assert all(map(holds, [*pair.overall, *(row for task in pair.tasks for row in task.rows)]))
