"""Where and how the sessions were held: the place, the machines as they recorded themselves, and the design."""

from collections import Counter
from collections.abc import Iterable, Iterator

from uxlab.model.design import Condition, Group, KeyPrivacy, Order, WindowPrivacy
from uxlab.model.report import ReportText, SessionContext
from uxlab.report.document import Block, Facts, Gap, Paragraph, Section
from uxlab.report.material import Material
from uxlab.report.parts.cells import paragraphs
from uxlab.report.sections import title_of
from uxlab.wording.figures import counted, listed

NO_FACILITY = "The room and what stood in it are not described."
NO_SESSION = "There is no session yet, so the computer is not known."
NO_ENVIRONMENT = "No session recorded the computer it ran on; imported ones never do."
_NAMES = {
    "system": "Operating system",
    "desktop": "Desktop",
    "session_type": "Display protocol",
    "screen": "Screen",
    "uxlab": "Recorded with uxlab",
    "imported_from": "Imported from",
    "checks_not_passed": "Checks that did not pass",
}
_ORDERS = {
    Order.FIXED: "The same for everybody",
    Order.RANDOM: "Random for each participant",
    Order.LATIN_SQUARE: "Balanced by a Latin square, so that every task stands at every place equally often",
}
_KEYS = {
    KeyPrivacy.OFF: "no keys",
    KeyPrivacy.CLASSES: "kinds of keys, not what was typed",
    KeyPrivacy.LITERAL: "keys as they were pressed, where the participant agreed",
}
_WINDOWS = {
    WindowPrivacy.OFF: "no windows",
    WindowPrivacy.APPLICATION: "which application was in front",
    WindowPrivacy.TITLE: "which application and window title were in front, where the participant agreed",
}
_PICTURES = "a picture of the screen as each task begins, where the participant agreed"


def context(material: Material) -> Section:
    """Return the context of use and the experimental design."""
    return Section(
        key="context",
        title=title_of("context"),
        sections=(
            Section(key="facility", title="Facility", blocks=_facility(material)),
            Section(key="environment", title="Computing environment", blocks=tuple(_environment(material))),
            Section(key="design", title="Experimental design", blocks=tuple(_design(material))),
        ),
    )


def environment_of(contexts: tuple[SessionContext, ...], sessions: int) -> tuple[tuple[str, str], ...]:
    """Return each fact about the machines with its values, and in how many sessions each held where it varied."""
    found: dict[str, Counter[str]] = {}
    for one in contexts:
        facts = [(name, value) for name, value in one.environment if name in _NAMES]
        facts += [("screen", f"{screen.width_px} × {screen.height_px} {screen.unit}s") for screen in one.screens]
        for name, value in facts:
            found.setdefault(name, Counter())[value] += 1
    return tuple((_NAMES[name], _values(found[name], sessions)) for name in _NAMES if name in found)


def _values(values: Counter[str], sessions: int) -> str:
    if len(values) == 1 and values.total() == sessions:
        return next(iter(values))
    return "; ".join(f"{value} ({counted(number, 'session')})" for value, number in values.most_common())


def _facility(material: Material) -> tuple[Block, ...]:
    return paragraphs(material.plan.text(ReportText.FACILITY)) or (Gap(text=NO_FACILITY),)


def _environment(material: Material) -> Iterator[Block]:
    uids = {one.session.uid for one in material.sessions}
    contexts = tuple(one for one in material.contexts if one.session_uid in uids)
    known = environment_of(contexts, len(uids))
    yield Facts(pairs=known) if known else Gap(text=NO_ENVIRONMENT if uids else NO_SESSION)


def _design(material: Material) -> Iterator[Block]:
    design = material.data.design
    yield Paragraph(text=_comparison(material))
    privacy = design.privacy
    recorded = ["Clicks, scrolls and pointer", _KEYS[privacy.keys], _WINDOWS[privacy.windows]]
    recorded += [_PICTURES] if privacy.pictures else []
    pairs = [
        ("Tasks", counted(len(design.tasks), "task")),
        ("Order of tasks", _ORDERS[design.order]),
        *([("Conditions", _named(design.conditions))] if design.conditions else []),
        *([("Groups", _named(design.groups))] if design.groups else []),
        ("What is recorded of input", "; ".join(recorded)),
    ]
    yield Facts(pairs=tuple(pairs))


def _named(parts: Iterable[Condition | Group]) -> str:
    return "\n".join(f"{one.name}: {one.description}" if one.description else one.name for one in parts)


def _comparison(material: Material) -> str:
    conditions = [one.name for one in material.data.design.conditions]
    if len(conditions) <= 1:
        return "One version, the same for every participant."
    met: dict[str, set[str]] = {}
    for one in material.sessions:
        if one.session.condition:
            met.setdefault(one.session.participant, set()).add(one.session.condition)
    within = sum(len(own) > 1 for own in met.values())
    if met and within == len(met):
        return f"Within subjects: every participant worked with more than one of {listed(conditions)}."
    if within:
        return f"{within} of {len(met)} participants worked with more than one of {listed(conditions)}."
    return f"Between subjects: every participant worked with one of {listed(conditions)}."
