"""A questionnaire of a study's own while it is being written: from its text, and back into it."""

import re
from dataclasses import dataclass, replace

from uxlab.model.design import Slot
from uxlab.questionnaires.form import (
    DEFAULT_LANGUAGE,
    Item,
    ItemKind,
    Questionnaire,
    Scoring,
    Wording,
)
from uxlab.questionnaires.items import new_item, with_wording
from uxlab.questionnaires.library import known, load
from uxlab.questionnaires.naming import PLACE
from uxlab.questionnaires.own import parse_own
from uxlab.questionnaires.writing import written, written_extension

_SYSTEM = re.compile(r"\bsystem\b")


@dataclass(frozen=True, slots=True)
class Draft:
    """What can be written of a questionnaire; the first `fixed` items are those of the shipped one that it extends."""

    form: Questionnaire
    fixed: int = 0

    @property
    def extends(self) -> bool:
        """Whether it only adds questions to a shipped questionnaire."""
        return self.fixed > 0

    @property
    def own_items(self) -> tuple[Item, ...]:
        """The items that may be changed."""
        return self.form.items[self.fixed :]


def draft_of(definition: str, origin: str = "The text") -> Draft:
    """Return the draft that a text describes.

    Raises:
        BadQuestionnaire: with the name `origin`, the line and what to write there.
    """
    form = parse_own(definition, origin)
    shipped = load(form.key).items if form.key in known() else ()
    return Draft(form, len(shipped) if form.items[: len(shipped)] == shipped else 0)


def text_of(draft: Draft) -> str:
    """Return the text of a draft; without own items left, that of an extension cannot be read again."""
    return written_extension(draft.form.key, draft.own_items) if draft.extends else written(draft.form)


def with_own_items(draft: Draft, items: tuple[Item, ...]) -> Draft:
    """Return the draft with other items of its own."""
    return replace(draft, form=replace(draft.form, items=(*draft.form.items[: draft.fixed], *items)))


def new_draft(key: str, name: str, slot: Slot, question: str) -> Draft:
    """Return a questionnaire with one question, to begin with."""
    item = new_item(question, (), ())
    form = Questionnaire(key=key, short_name=name, name=Wording(((DEFAULT_LANGUAGE, name),)), slot=slot, items=(item,))
    return Draft(form)


def extension(shipped: Questionnaire, question: str) -> Draft:
    """Return a shipped questionnaire with one question of one's own behind its own, which keep their score."""
    added = new_item(question, shipped.items, (), prefix="own-")
    return Draft(replace(shipped, items=(*shipped.items, added)), len(shipped.items))


def adapted(form: Questionnaire, key: str) -> Draft:
    """Return a copy to adapt; a published score would no longer be that of the published wording, so there is none.

    Where a shipped wording says "system", the copy has a place for the product's name.
    """
    items = form.items
    if form.key in known():
        items = tuple(replace(item, text=_with_place(item.text)) for item in items)
    source = f"Adapted from: {form.source}" if form.source and form.key in known() else form.source
    copy = replace(
        form,
        key=key,
        short_name=f"{form.short_name} (adapted)",
        name=Wording(tuple((language, f"{text} (adapted)") for language, text in form.name.by_language)),
        items=items,
        scoring=Scoring.NONE,
        source=source,
        compared_with=(),
    )
    return Draft(copy)


def moved_to(draft: Draft, shipped: Questionnaire) -> Draft:
    """Return the own questions of an extension behind another shipped questionnaire."""
    return Draft(replace(shipped, items=(*shipped.items, *draft.own_items)), len(shipped.items))


def named_as(draft: Draft, *, name: str, short_name: str, intro: str, language: str) -> Draft:
    """Return the draft with other names and another instruction in a language."""
    form = draft.form
    changed = replace(
        form,
        short_name=short_name,
        name=with_wording(form.name, language, name),
        intro=with_wording(form.intro, language, intro),
    )
    return replace(draft, form=changed)


def languages_of(form: Questionnaire) -> tuple[str, ...]:
    """Return the languages in which every question is worded, English first."""
    common = [language for language, _ in form.items[0].text.by_language]
    for item in form.items[1:]:
        common = [language for language in common if language in dict(item.text.by_language)]
    every = common or [DEFAULT_LANGUAGE]
    return tuple(sorted(every, key=lambda language: language != DEFAULT_LANGUAGE))


def gap_of(draft: Draft) -> str | None:
    """Return what a draft lacks, in a sentence; None where it can be asked."""
    if not draft.form.name.by_language:
        return "A questionnaire needs a name."
    if not draft.own_items:
        return "A questionnaire needs at least one question."
    for number, item in enumerate(draft.own_items, 1):
        if not item.text.by_language:
            return f"Question {number} has no text."
        if item.kind in {ItemKind.SINGLE_CHOICE, ItemKind.MULTIPLE_CHOICE} and not item.choices:
            return f"Question {number} has nothing to choose."
    return None


def _with_place(wording: Wording) -> Wording:
    return Wording(tuple((language, _SYSTEM.sub(PLACE, text)) for language, text in wording.by_language))
