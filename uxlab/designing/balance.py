"""Whether the orders in which people meet the tasks even out."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from uxlab.model.design import Design, Order


@dataclass(frozen=True, slots=True)
class Balance:
    """How often the task that comes first least often does so, and how often the one that does most often."""

    least: int
    most: int

    @property
    def balanced(self) -> bool:
        """Whether no task comes first more than once more often than another."""
        return self.most - self.least <= 1


def balance(design: Design, orders: Mapping[str, Sequence[str]]) -> Balance | None:
    """Return how evenly the tasks come first in the orders of those who are in the figures; None without any."""
    counted = [orders[one.code] for one in design.participants if one.excluded_reason is None and orders.get(one.code)]
    if not counted or not design.tasks:
        return None
    firsts = Counter(order[0] for order in counted)
    times = [firsts[task.key] for task in design.tasks]
    return Balance(min(times), max(times))


def balance_sentence(design: Design, orders: Mapping[str, Sequence[str]]) -> str:
    """Return whether orders are balanced, as the page of participants says it; empty where there is nothing to say."""
    found = balance(design, orders)
    if found is None or len(design.tasks) == 1:
        return ""
    if design.order is Order.FIXED:
        return "Everybody has the tasks in the same order."
    if found.balanced:
        return f"Orders are balanced: each task comes first {_times(found)}"
    return f"Orders are not balanced: a task comes first {_times(found)}"


def _times(found: Balance) -> str:
    if found.least == found.most:
        return "once" if found.most == 1 else f"{found.most} times"
    joined = "or" if found.balanced else "to"
    return f"{found.least} {joined} {found.most} times"
