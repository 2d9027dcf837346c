"""Views of the page for tests of its parts."""

from dataclasses import replace

from tests.gui.people.made_people import NOW, planned
from tests.gui.people.test_standing import facts
from uxlab.gui.people.person import PersonView, SeveralView
from uxlab.gui.people.state import Facts, PeopleView, present
from uxlab.lab.facts import design_orders
from uxlab.model.design import Design

DESIGN = planned()
FACTS = Facts(design=DESIGN, people=facts(), orders=design_orders(DESIGN), selected=("P07",), now=NOW, zone=NOW.tzinfo)
VIEW = present(FACTS)


def view_of(design: Design = DESIGN, *selected: str) -> PeopleView:
    """Return the page with somebody chosen."""
    return present(replace(FACTS, design=design, people=facts(design), orders=design_orders(design), selected=selected))


def person_of(code: str, design: Design = DESIGN) -> PersonView:
    """Return the panel about somebody."""
    shown = view_of(design, code).person
    assert shown is not None
    return shown


def several_of(*codes: str) -> SeveralView:
    """Return the panel about several."""
    shown = view_of(DESIGN, *codes).several
    assert shown is not None
    return shown
