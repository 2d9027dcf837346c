"""Any design that a study may have, for property tests; and pairs of designs that share some of their keys."""

from hypothesis import strategies as st

from uxlab.designing.fields import OWN_COLUMNS, canonical
from uxlab.model.design import (
    Autopilot,
    Condition,
    ConsentKind,
    Design,
    ErrorType,
    Group,
    KeyPrivacy,
    Order,
    Participant,
    Privacy,
    QuestionnaireUse,
    Slot,
    Task,
    WindowPrivacy,
)
from uxlab.model.indicators import Indicator

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
name = text.filter(lambda value: bool(value.strip()))
any_key = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True)
few_keys = st.sampled_from(["a", "b", "c", "d", "e"])
seconds = st.none() | st.floats(min_value=1e-3, max_value=1e6)
field_names = st.lists(
    name.filter(lambda each: each.isprintable() and each.strip().casefold() not in OWN_COLUMNS),
    max_size=3,
    unique_by=lambda each: each.strip().casefold(),
)


@st.composite
def indicators(draw: st.DrawFn) -> Indicator:
    """Any figure from elsewhere: a value, or two counts."""
    label, period, source, unit = draw(name), draw(text), draw(text), draw(text)
    if draw(st.booleans()):
        value = draw(st.floats(allow_nan=False, allow_infinity=False))
        return Indicator(name=label, period=period, source=source, unit=unit, value=value)
    n = draw(st.integers(0, 10**9))
    x = draw(st.integers(0, n))
    return Indicator(name=label, period=period, source=source, unit=unit, numerator=x, denominator=n)


@st.composite
def tasks(draw: st.DrawFn, key: str) -> Task:
    """Any task with this key."""
    return Task(
        key=key,
        name=draw(name),
        scenario=draw(text),
        success_criteria=tuple(draw(st.lists(text, max_size=3))),
        time_limit_s=draw(seconds),
        expert_time_s=draw(seconds),
        optimal_clicks=draw(st.none() | st.integers(0, 10**9)),
        error_opportunities=draw(st.none() | st.integers(1, 10**9)),
        conversion_goal=draw(st.booleans()),
        optimal_pages=draw(st.none() | st.integers(1, 10**9)),
        success_goal=draw(st.none() | st.floats(0, 1, exclude_min=True, exclude_max=True)),
        time_goal_s=draw(seconds),
        start_page=draw(text),
    )


@st.composite
def error_types(draw: st.DrawFn, key: str) -> ErrorType:
    """Any error type with this key."""
    return ErrorType(
        key=key,
        name=draw(name),
        short_name=draw(text),
        severity=draw(st.none() | st.integers(1, 4)),
        colour=draw(st.sampled_from(["", "#A92F06", "#ffffff"])),
        hotkey=draw(st.sampled_from(["", "e", "7", "F5", "ü"])),
    )


@st.composite
def uses(draw: st.DrawFn, task_keys: list[str]) -> tuple[QuestionnaireUse, ...]:
    """Any questionnaires, none asked twice at a moment."""
    found: list[QuestionnaireUse] = []
    for key, slot in draw(st.lists(st.tuples(few_keys, st.sampled_from(Slot)), max_size=5, unique=True)):
        if slot is not Slot.AFTER_TASK or not task_keys:
            found.append(QuestionnaireUse(key=key, slot=slot))
            continue
        order = draw(st.permutations(task_keys))
        cut = draw(st.integers(0, len(order)))
        parts = [part for part in (tuple(order[:cut]), tuple(order[cut:])) if part]
        found.extend(QuestionnaireUse(key=key, slot=slot, tasks=part) for part in parts)
    return tuple(draw(st.permutations(found)))


@st.composite
def participants(
    draw: st.DrawFn, code: str, groups: list[str], conditions: list[str], fields: list[str]
) -> Participant:
    """Any participant with this code."""
    return Participant(
        code=code,
        group=draw(st.sampled_from([None, *groups])),
        condition=draw(st.sampled_from([None, *conditions])),
        consents=draw(st.frozensets(st.sampled_from(ConsentKind))),
        appointment=draw(st.sampled_from(["", "2026-03-10T09:00", "2026-12-31T23:59"])),
        background=draw(text),
        fields=tuple((each, draw(text)) for each in fields if draw(st.booleans())),
        excluded_reason=draw(st.none() | name),
    )


@st.composite
def designs(draw: st.DrawFn, key: st.SearchStrategy[str] = any_key) -> Design:
    """Any design that a study may have; its keys are drawn from `key`."""
    keys = st.lists(key, max_size=4, unique=True)
    task_keys, group_keys, condition_keys, fields = draw(keys), draw(keys), draw(keys), draw(field_names)
    design = Design(
        name=draw(name),
        description=draw(text),
        moderator=draw(text),
        product=draw(text),
        order=draw(st.sampled_from(Order)),
        privacy=Privacy(
            keys=draw(st.sampled_from(KeyPrivacy)),
            windows=draw(st.sampled_from(WindowPrivacy)),
            move_rate_hz=draw(st.none() | st.integers(1, 8000)),
            pictures=draw(st.booleans()),
        ),
        consent_text=draw(text),
        consent_version=draw(st.integers(1, 10)),
        welcome_text=draw(text),
        thanks_text=draw(text),
        autopilot=draw(st.builds(Autopilot, consent=st.booleans(), tasks=st.booleans(), questionnaires=st.booleans())),
        participant_fields=tuple(fields),
        tasks=tuple(draw(tasks(each)) for each in task_keys),
        error_types=tuple(draw(error_types(each)) for each in draw(keys)),
        questionnaires=draw(uses(task_keys)),
        conditions=tuple(Condition(key=each, name=draw(name), description=draw(text)) for each in condition_keys),
        groups=tuple(Group(key=each, name=draw(name), description=draw(text)) for each in group_keys),
        indicators=tuple(
            draw(st.lists(indicators(), max_size=2, unique_by=lambda one: (one.name, one.period, one.source)))
        ),
        participants=tuple(draw(participants(each, group_keys, condition_keys, fields)) for each in draw(keys)),
    )
    return canonical(design)


@st.composite
def few_parts(draw: st.DrawFn) -> Design:
    """Designs that differ in which parts they have and what these refer to; quick to make and to make smaller."""
    keys = st.lists(few_keys, max_size=2, unique=True)
    task_keys, groups, conditions = draw(keys), draw(keys), draw(keys)
    people = st.builds(
        Participant,
        code=few_keys,
        group=st.sampled_from([None, *groups]),
        condition=st.sampled_from([None, *conditions]),
        consents=st.frozensets(st.sampled_from(ConsentKind), max_size=2),
    )
    return Design(
        name="Few parts",
        tasks=tuple(Task(key=each, name=draw(st.sampled_from(["x", "y"]))) for each in task_keys),
        error_types=tuple(ErrorType(key=each, name="x") for each in draw(keys)),
        questionnaires=draw(uses(task_keys)),
        conditions=tuple(Condition(key=each, name="x") for each in conditions),
        groups=tuple(Group(key=each, name="x") for each in groups),
        participants=tuple(draw(st.lists(people, max_size=3, unique_by=lambda one: one.code))),
    )


pairs = st.tuples(designs(few_keys), designs(few_keys))
"""Two designs whose parts share keys, as before and after many edits at once."""
