"""What the sample shop sells, and what its one customer has ordered; plain data without Qt."""

from dataclasses import dataclass, field
from decimal import Decimal

SHOE_SIZES = ("39", "40", "41", "42", "43", "44", "45")
VOUCHERS = {"LARK-10": Decimal(10)}
"""Voucher codes and what each takes off, in euros."""

DELIVERY_DAYS = ("Sat 21", "Mon 23", "Tue 24", "Wed 25", "Thu 26", "Fri 27")
FULL_DAYS = frozenset({"Mon 23", "Fri 27"})
PROBLEMS = {
    "damaged": "Damaged",
    "wrong": "Wrong item",
    "missing": "Something is missing",
    "other": "Something else",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """Something for sale; `tone` is the colour it is drawn in, `sizes` empty where there is only one."""

    key: str
    name: str
    department: str
    price: Decimal
    drawing: str
    tone: str
    text: str
    sizes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An earlier order; `day` is when it arrives, or when it did."""

    number: str
    product: str
    detail: str
    day: str
    delivered: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the basket."""

    product: str
    size: str = ""


@dataclass(slots=True)
class Shop:
    """What changes while someone shops."""

    basket: list[Line] = field(default_factory=lambda: [Line("rain-jacket", "M")])
    voucher: str = ""
    days: dict[str, str] = field(default_factory=dict)
    reported: set[str] = field(default_factory=set)

    def subtotal(self) -> Decimal:
        """Return the price of what is in the basket, in euros."""
        return sum((PRODUCTS[line.product].price for line in self.basket), Decimal(0))

    def rebate(self) -> Decimal:
        """Return what the voucher takes off, in euros."""
        return min(VOUCHERS.get(self.voucher, Decimal(0)), self.subtotal())

    def day_of(self, order: Order) -> str:
        """Return the day on which an order arrives, as changed last."""
        return self.days.get(order.number, order.day)


def _shoe(key: str, name: str, price: str, tone: str, text: str, sizes: str) -> Product:
    return Product(
        key=key,
        name=name,
        department="Running",
        price=Decimal(price),
        drawing="shoe",
        tone=tone,
        text=text,
        sizes=tuple(sizes.split()),
    )


_ALL = (
    _shoe("swift", "Swift 3", "89.00", "#5A86C9", "Light and springy, for asphalt and short distances.", "40 42 43 44"),
    _shoe("meadow", "Meadow Trail", "119.00", "#5F9A6B", "Deep profile for forest paths and wet grass.", "41 42 44"),
    _shoe("ember", "Ember Road", "95.00", "#D0704E", "Soft heel, wide toe box, for the first runs.", "39 40 41 43"),
    _shoe("quarry", "Quarry GTX", "149.00", "#7D7A86", "Keeps water out, for autumn and winter.", "42 43 45"),
    _shoe("linden", "Linden Easy", "79.00", "#C39A3A", "Cushioned all-rounder, good for walks too.", "39 41 42 43 44"),
    _shoe("finch", "Finch Racer", "135.00", "#B85C8E", "Stiff plate and little weight, for race day.", "40 41 43"),
    _shoe("brook", "Brook Cross", "99.00", "#3F8F93", "Between road and trail, with a grippy sole.", "40 42 45"),
    _shoe("heron", "Heron Long", "109.00", "#6C63B5", "Much foam under the foot, for long slow runs.", "41 43 44 45"),
    Product(key="rain-jacket", name="Rain jacket Tarn", department="Outdoor", price=Decimal("89.00"), drawing="jacket",
            tone="#3F8F93", text="Three layers, taped seams, packs into its own pocket.", sizes=("S", "M", "L")),
    Product(key="wind-jacket", name="Wind jacket Fell", department="Outdoor", price=Decimal("69.00"), drawing="jacket",
            tone="#D0704E", text="Thin as paper, stops the wind, for the way up.", sizes=("S", "M", "L")),
    Product(key="bottle", name="Insulated bottle 0.7 l", department="Outdoor", price=Decimal("29.00"), drawing="bottle",
            tone="#5F9A6B", text="Tea stays hot for twelve hours."),
    Product(key="backpack", name="Backpack Ridge 24 l", department="Bags", price=Decimal("84.00"), drawing="bag",
            tone="#6C63B5", text="Two compartments, a rain cover, and a back that breathes."),
    Product(key="daypack", name="Daypack Dale 14 l", department="Bags", price=Decimal("49.00"), drawing="bag",
            tone="#C39A3A", text="For a book, a bottle and a jacket."),
)  # fmt: skip

PRODUCTS = {product.key: product for product in _ALL}
DEPARTMENTS = ("Running", "Outdoor", "Bags")

ORDERS = (
    Order(number="LS-2051", product="backpack", detail="Backpack Ridge 24 l", day="Thu 19 November", delivered=False),
    Order(number="LS-2044", product="ember", detail="Ember Road, size 41", day="Tue 10 November", delivered=True),
    Order(number="LS-2038", product="bottle", detail="Insulated bottle 0.7 l", day="Mon 9 November", delivered=True),
)


def order(number: str) -> Order:
    """Return the order with this number."""
    return next(each for each in ORDERS if each.number == number)


def search(words: str, size: str = "") -> list[Product]:
    """Return the products whose name or department contains every word, and that exist in this size."""
    wanted = words.lower().replace("shoes", "").split()
    return [
        product
        for product in PRODUCTS.values()
        if all(word in f"{product.name} {product.department}".lower() for word in wanted)
        and (not size or size in product.sizes)
    ]


def euros(amount: Decimal) -> str:
    """Return an amount as people read it."""
    return f"€\N{NO-BREAK SPACE}{amount:.2f}"
