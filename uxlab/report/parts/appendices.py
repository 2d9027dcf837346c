"""Appendices: what participants read and were asked, what the figures are called, and what was corrected."""

from collections.abc import Iterator

from uxlab.questionnaires.form import Item, ItemKind, Questionnaire
from uxlab.report.document import Block, Cell, Gap, Paragraph, Section
from uxlab.report.material import Material
from uxlab.report.parts import cells
from uxlab.report.parts.cells import left, paragraphs, table
from uxlab.report.parts.dictionary import dictionary
from uxlab.report.parts.log import log
from uxlab.report.parts.tasks import questionnaire_name
from uxlab.report.sections import title_of

NO_QUESTIONNAIRES = "The design asks no questionnaire."
NO_WORDING = "The task has no text for participants."
NO_CONSENT = "The study has no text to which participants consent."


def appendices(material: Material) -> Section:
    """Return all appendices."""
    asked = tuple(
        Section(key=f"wording-{number}", title=questionnaire_name(one), blocks=tuple(_wording(one)))
        for number, one in enumerate(material.questionnaires, 1)
    )
    blocks: tuple[Block, ...] = () if asked else (Gap(text=NO_QUESTIONNAIRES),)
    sections = (
        Section(key="instructions", title="Instructions", sections=tuple(_instructions(material))),
        Section(key="wordings", title="Questionnaires as they were asked", blocks=blocks, sections=asked),
        dictionary(material),
        log(material),
    )
    return Section(key="appendices", title=title_of("appendices"), sections=sections)


def _instructions(material: Material) -> Iterator[Section]:
    design = material.data.design
    if design.welcome_text.strip():
        yield Section(key="welcome", title="Welcome", blocks=paragraphs(design.welcome_text))
    consent = paragraphs(design.consent_text) or (Gap(text=NO_CONSENT),)
    yield Section(key="consent", title="Consent", blocks=consent)
    for number, task in enumerate(design.tasks, 1):
        read = paragraphs(task.scenario) or (Gap(text=NO_WORDING),)
        yield Section(key=f"scenario-{number}", title=f"{number}. {task.name}", blocks=read)
    if design.thanks_text.strip():
        yield Section(key="thanks", title="Thanks", blocks=paragraphs(design.thanks_text))


def _wording(questionnaire: Questionnaire) -> Iterator[Block]:
    yield from paragraphs(questionnaire.intro.in_language())
    columns = (left("No."), left("Item", wide=True), left("Answer"))
    rows = [
        (Cell(text=str(number), number=number), cells.text(item.text.in_language()), cells.text(_answer(item)))
        for number, item in enumerate(questionnaire.items, 1)
    ]
    yield table(
        f"{questionnaire.short_name}: items and how they are answered", columns, rows, missing="It has no items."
    )
    if questionnaire.source:
        yield Paragraph(text=f"Source: {questionnaire.source}", quiet=True)


def _answer(item: Item) -> str:
    if item.kind is ItemKind.TEXT:
        return "free text"
    if item.choices:
        several = " (several)" if item.kind is ItemKind.MULTIPLE_CHOICE else ""
        return "; ".join(choice.text.in_language() for choice in item.choices) + several
    if item.scale is None:
        return "a number"
    ends = {anchor.value: anchor.text.in_language() for anchor in item.scale.anchors}
    low, high = (
        f"{value} {ends[value]}" if value in ends else str(value) for value in (item.scale.low, item.scale.high)
    )
    return f"{low} to {high}"
