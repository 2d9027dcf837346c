"""What can be asked at a moment of the session; no Qt."""

from dataclasses import dataclass

from uxlab.designing.own_questionnaires import own_definitions
from uxlab.designing.questionnaires import may_add
from uxlab.gui.design.forms.catalogue import MENU, entry_of
from uxlab.gui.design.forms.state import forms_of, items_words
from uxlab.model.design import Design, Slot
from uxlab.questionnaires.library import known, load


@dataclass(frozen=True, slots=True)
class Offer:
    """A questionnaire that can be added; `impossible` says why not."""

    key: str
    name: str
    brief: str
    definition: str | None = None
    impossible: str = ""


def offers(design: Design, slot: Slot) -> tuple[tuple[str, tuple[Offer, ...]], ...]:
    """Return what can be added to a slot, under headings."""
    own = own_definitions(design)
    shipped = tuple((title, tuple(_shipped(design, slot, key, own.get(key)) for key in keys)) for title, keys in MENU)
    mine = tuple(_own(design, slot, key, text) for key, text in own.items() if key not in known())
    return (*shipped, ("This study", mine)) if mine else shipped


def _shipped(design: Design, slot: Slot, key: str, definition: str | None) -> Offer:
    return Offer(key, load(key).short_name, entry_of(key).brief, definition, _taken(design, key, slot))


def _own(design: Design, slot: Slot, key: str, definition: str) -> Offer:
    uses = zip(design.questionnaires, forms_of(design), strict=True)
    form = next((form for use, form in uses if use.key == key), None)
    name, brief = (key, "") if form is None else (form.short_name, items_words(form))
    return Offer(key, name, brief, definition, _taken(design, key, slot))


def _taken(design: Design, key: str, slot: Slot) -> str:
    return "" if may_add(design, key, slot) else "It is asked at this moment already"
