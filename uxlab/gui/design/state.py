"""What the Tasks tab shows; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from uxlab.designing.hints import hints
from uxlab.designing.questionnaires import is_asked
from uxlab.designing.reading import reading_s, words
from uxlab.model.design import Design, Order, Task

AMBER_SHARE = 0.8
"""From this share of the limit on, the timer of the live page warns."""

ORDER_NAMES: Mapping[Order, str] = {
    Order.FIXED: "Fixed",
    Order.RANDOM: "Random",
    Order.LATIN_SQUARE: "Latin square",
}
_SPOKEN: Mapping[Order, str] = {Order.FIXED: "fixed", Order.RANDOM: "random", Order.LATIN_SQUARE: "Latin square"}
_ORDER_TEXTS: Mapping[Order, str] = {
    Order.FIXED: "Everybody has the tasks in the order of the list. What people learn in one task helps in the next.",
    Order.RANDOM: "Each participant has an order of their own, drawn once. With few people, chance may favour a task.",
    Order.LATIN_SQUARE: "Each task comes first, second and so on equally often, and follows each other task as often.",
}
_SECONDS_PER_MINUTE = 60


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task in the list; `warning` is what it lacks."""

    key: str
    title: str
    subtitle: str
    warning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """The task in the editor; durations in seconds, notes as they stand beside their fields."""

    key: str
    number: int
    total: int
    title: str
    scenario: str
    reading: str
    criteria: tuple[str, ...]
    time_limit_s: float | None
    limit_note: str
    expert_time_s: float | None
    expert_note: str
    optimal_clicks: int | None
    error_opportunities: int | None
    optimal_pages: int | None
    success_goal: float | None
    time_goal_s: float | None
    start_page: str
    converts: bool
    asks_seq: bool
    starts_by_itself: bool


@dataclass(frozen=True, slots=True)
class OrderView:
    """How tasks are ordered: what that means, and the order of each participant as numbers of tasks."""

    order: Order
    spoken: str
    text: str
    orders: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TasksView:
    """The whole tab; `task` is None where there are no tasks."""

    order: OrderView
    rows: tuple[TaskRow, ...]
    hints: tuple[str, ...]
    task: TaskView | None


def present(design: Design, current: str, orders: Mapping[str, Sequence[str]]) -> TasksView:
    """Return what the tab shows with the task `current` chosen, the first where there is no such task."""
    warnings: dict[str, str] = {}
    told: list[str] = []
    for hint in hints(design):
        if hint.part == "task":
            warnings[hint.key] = f"{warnings[hint.key]} {hint.sentence}" if hint.key in warnings else hint.sentence
        if hint.part == "task" or hint.field == "order":
            told.append(hint.sentence)
    rows = tuple(TaskRow(task.key, task.name, _subtitle(task), warnings.get(task.key, "")) for task in design.tasks)
    return TasksView(present_order(design, orders), rows, tuple(told), _task(design, current))


def present_order(design: Design, orders: Mapping[str, Sequence[str]]) -> OrderView:
    """Return how tasks are ordered, and for whom in which way."""
    numbers = {task.key: str(number) for number, task in enumerate(design.tasks, 1)}
    lines = tuple((code, " ".join(numbers[key] for key in keys if key in numbers)) for code, keys in orders.items())
    return OrderView(design.order, _SPOKEN[design.order], _ORDER_TEXTS[design.order], lines)


def clock(seconds: float) -> str:
    """Return "2:24"."""
    minutes, rest = divmod(round(seconds), _SECONDS_PER_MINUTE)
    return f"{minutes}:{rest:02}"


def reading_note(scenario: str) -> str:
    """Return "34 words, 9 s to read"; empty for an empty text."""
    count = words(scenario)
    if not count:
        return ""
    seconds = reading_s(scenario)
    time = f"{seconds} s" if seconds < _SECONDS_PER_MINUTE else f"{clock(seconds)} min"
    return f"{count} {'word' if count == 1 else 'words'}, {time} to read"


def _subtitle(task: Task) -> str:
    parts = ["No limit" if task.time_limit_s is None else f"Limit {clock(task.time_limit_s)}"]
    if task.conversion_goal:
        parts.append("converts")
    return " · ".join(parts)


def _task(design: Design, current: str) -> TaskView | None:
    if not design.tasks:
        return None
    number = next((place for place, one in enumerate(design.tasks, 1) if one.key == current), 1)
    return _task_view(design, design.tasks[number - 1], number)


def _task_view(design: Design, task: Task, number: int) -> TaskView:
    return TaskView(
        key=task.key,
        number=number,
        total=len(design.tasks),
        title=task.name,
        scenario=task.scenario,
        reading=reading_note(task.scenario),
        criteria=task.success_criteria,
        time_limit_s=task.time_limit_s,
        limit_note=_limit_note(task),
        expert_time_s=task.expert_time_s,
        expert_note=_expert_note(task),
        optimal_clicks=task.optimal_clicks,
        error_opportunities=task.error_opportunities,
        optimal_pages=task.optimal_pages,
        success_goal=task.success_goal,
        time_goal_s=task.time_goal_s,
        start_page=task.start_page,
        converts=task.conversion_goal,
        asks_seq=is_asked(design, "seq", task.key),
        starts_by_itself=design.autopilot.tasks,
    )


def _limit_note(task: Task) -> str:
    return "Optional" if task.time_limit_s is None else f"Amber at {clock(AMBER_SHARE * task.time_limit_s)}"


def _expert_note(task: Task) -> str:
    if task.expert_time_s is None:
        return "Optional"
    if task.time_limit_s is None:
        return "Without detours"
    times = f"{task.time_limit_s / task.expert_time_s:.1f}".removesuffix(".0")
    return f"Limit is {times} times this"
