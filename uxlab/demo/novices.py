"""The demo's two novices: what they do in each task, as data that anyone can count by hand."""

from uxlab.demo.plan import AttemptPlan, Person, clicks
from uxlab.demo.steps import Assist, Click, Look, Mark, Note, Scroll, Type, Undo
from uxlab.model.session import Outcome

HESITANT = Person(
    code="P01",
    group="novice",
    pace=0.55,
    seed=11,
    sus=(3, 4, 2, 3, 3, 3, 3, 4, 2, 4),
    nps=5,
    attempts=(
        AttemptPlan(
            task="running-shoes",
            seq=5,
            last_page="basket",
            steps=(
                *clicks("hero", "product-ember"),
                Look(0.3),
                Mark("overlooked", 2, "opened shoes that do not come in 42"),
                *clicks("back", "filter-42"),
                Look(0.2),
                *clicks("product-linden", "add"),
            ),
        ),
        AttemptPlan(
            task="return-address",
            seq=4,
            last_page="topic",
            steps=(
                *clicks("nav-orders", "return-ls-2044"),
                Look(0.4),
                Mark("wrong-page", 2, "expected the address with the order"),
                *clicks("nav-help", "help-returns", "return-post"),
                Look(0.3),
            ),
        ),
        AttemptPlan(
            task="delivery-date",
            seq=4,
            last_page="orders",
            steps=(
                *clicks("nav-orders", "track-ls-2051"),
                Mark("overlooked", 2, "went to tracking beside the right button"),
                Look(0.3),
                Assist("pointed to the buttons of the order"),
                *clicks("back", "change-ls-2051", "day-tue-24", "save"),
            ),
        ),
        AttemptPlan(
            task="voucher",
            outcome=Outcome.ABANDONED,
            seq=1,
            last_page="basket",
            steps=(
                *clicks("nav-help", "help-vouchers"),
                Look(0.2),
                *clicks("nav-basket", "have-voucher"),
                Type("voucher", "LARK10"),
                Click("apply"),
                Mark("form-error", 2, "left out the dash"),
                Type("voucher", "Lark 10"),
                Click("apply"),
                Mark("form-error", 2, "typed a space for the dash"),
                Mark("dead-end", 3, "the message does not show the form of a code"),
                Note("says: then I will pay the full price at home"),
            ),
        ),
        AttemptPlan(
            task="damaged-parcel",
            seq=4,
            last_page="reported",
            steps=(
                *clicks("nav-orders", "report-ls-2044"),
                Mark("misread", 2, "took the shoes for the bottle"),
                *clicks("back", "report-ls-2038"),
                Type("what-happened", "The lid is broken."),
                Mark("slip", 1, "counted by mistake"),
                Undo(),
                *clicks("problem-damaged", "send"),
            ),
        ),
    ),
)

QUICK = Person(
    code="P03",
    group="novice",
    pace=0.5,
    seed=33,
    sus=(4, 2, 4, 2, 3, 2, 4, 3, 3, 2),
    nps=7,
    attempts=(
        AttemptPlan(
            task="running-shoes",
            seq=6,
            last_page="basket",
            steps=(
                Click("nav-running"),
                Scroll(-4),
                Look(0.2),
                *clicks("product-brook", "add"),
                Mark("form-error", 1, "no size chosen"),
                *clicks("size-42", "add"),
            ),
        ),
        AttemptPlan(
            task="return-address",
            outcome=Outcome.FAILURE,
            seq=6,
            last_page="topic",
            steps=(
                *clicks("nav-help", "help-contact"),
                Look(0.5),
                Mark("misread", 3, "read the address of the office aloud"),
                Note("is sure that it was right"),
            ),
        ),
        AttemptPlan(
            task="delivery-date",
            seq=6,
            last_page="orders",
            steps=(
                *clicks("nav-orders", "change-ls-2051", "day-wed-25"),
                Mark("slip", 1, "hit the day beside"),
                *clicks("day-tue-24", "save"),
            ),
        ),
        AttemptPlan(
            task="voucher",
            outcome=Outcome.PARTIAL,
            seq=3,
            last_page="paid",
            steps=(
                Click("nav-basket"),
                Look(0.4),
                Click("pay"),
                Mark("overlooked", 3, "paid without seeing the voucher link"),
                Look(0.2),
            ),
        ),
        AttemptPlan(
            task="damaged-parcel",
            seq=5,
            last_page="reported",
            steps=(
                *clicks("nav-orders", "report-ls-2038", "problem-damaged", "send"),
                Mark("form-error", 2, "the text was missing"),
                Click("what-happened"),
                Type("what-happened", "The lid is cracked."),
                Click("send"),
            ),
        ),
    ),
)
