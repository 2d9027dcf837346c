"""Who takes part in the demo, and what the one regular customer among them does."""

from uxlab.demo.novices import HESITANT, QUICK
from uxlab.demo.plan import AttemptPlan, Person, clicks
from uxlab.demo.steps import Click, Look, Mark, Miss, Press, Scroll, Type

_REGULAR = Person(
    code="P02",
    group="regular",
    pace=0.42,
    seed=22,
    sus=(4, 2, 5, 1, 4, 2, 5, 2, 4, 1),
    nps=9,
    attempts=(
        AttemptPlan(
            task="running-shoes",
            seq=7,
            last_page="basket",
            steps=(
                Click("search"),
                Type("search", "running shoes"),
                Press("Return"),
                Click("filter-42"),
                Scroll(-4),
                *clicks("product-brook", "add"),
            ),
        ),
        AttemptPlan(
            task="return-address",
            seq=6,
            last_page="topic",
            steps=(*clicks("nav-help", "help-returns"), Look(0.2), Click("return-post"), Look(0.3)),
        ),
        AttemptPlan(
            task="delivery-date",
            seq=6,
            last_page="orders",
            steps=(
                *clicks("nav-orders", "change-ls-2051", "day-tue-24"),
                Miss("save"),
                Mark("slip", 1, "clicked below the button"),
                Click("save"),
            ),
        ),
        AttemptPlan(
            task="voucher",
            seq=5,
            last_page="paid",
            steps=(
                *clicks("nav-basket", "have-voucher"),
                Type("voucher", "lark-10"),
                Press("Return"),
                Look(0.2),
                Click("pay"),
            ),
        ),
        AttemptPlan(
            task="damaged-parcel",
            seq=6,
            last_page="reported",
            steps=(
                *clicks("nav-orders", "report-ls-2038"),
                Type("what-happened", "Lid broken on arrival"),
                *clicks("problem-damaged", "send"),
            ),
        ),
    ),
)

PEOPLE = (HESITANT, _REGULAR, QUICK)
"""Who takes part, in the order of their visits."""
