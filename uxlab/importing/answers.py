"""A table of answers to questionnaires, one row an answer, as drafts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from uxlab.errors import Refused, UxlabError
from uxlab.importing.cells import BadCell
from uxlab.importing.drafts import DraftAnswer
from uxlab.importing.names import Codes, Names, closest, listed
from uxlab.importing.problems import Findings, quoted
from uxlab.importing.rows import RowReader, ordinal
from uxlab.importing.table import Table, find_columns
from uxlab.model.design import Design, Slot
from uxlab.questionnaires.answers import ItemAnswer, parse_answers
from uxlab.questionnaires.form import Item, ItemKind, Questionnaire

REQUIRED = ("participant", "questionnaire", "item", "value")
OPTIONAL = ("task", "condition", "attempt", "session")
_VALUE_FOLLOWS = ", and not"


@dataclass(frozen=True, slots=True)
class Forms:
    """The questionnaires by everything that may stand for them, and the moments at which the study asks each."""

    by_folded: dict[str, Questionnaire]
    slots: dict[str, set[Slot]]

    @classmethod
    def of(cls, questionnaires: Iterable[Questionnaire], design: Design) -> "Forms":
        """Return those that may be answered; where the design does not use one, its own slot counts."""
        forms = list(questionnaires)
        by_folded = {form.short_name.casefold(): form for form in forms} | {form.key.casefold(): form for form in forms}
        slots = {form.key: {use.slot for use in design.questionnaires if use.key == form.key} for form in forms}
        return cls(by_folded, {form.key: slots[form.key] or {form.slot} for form in forms})

    def find(self, text: str) -> Questionnaire:
        """Return the questionnaire that is meant, or raise BadCell."""
        found = self.by_folded.get(text.casefold())
        if found is None:
            known = sorted({form.key for form in self.by_folded.values()})
            raise BadCell(f"is no questionnaire{closest(text, self.by_folded)}; {listed(known)}")
        return found


@dataclass(frozen=True, slots=True)
class _Names:
    tasks: Names
    conditions: Names
    codes: Codes
    forms: Forms


def read_answers(
    table: Table, design: Design, codes: Codes, forms: Forms, findings: Findings
) -> tuple[DraftAnswer, ...]:
    """Return the answers in a table; `findings` hears of every cell that is wrong."""
    columns = find_columns(table, REQUIRED, OPTIONAL, findings)
    if columns is None:
        return ()
    names = _Names(Names.of("task", design.tasks), Names.of("condition", design.conditions), codes, forms)
    drafts = []
    for row in table.rows:
        values = columns.values(row, findings)
        draft = None if values is None else _draft(RowReader(table.file, row.number, values, findings), names)
        if draft is not None:
            drafts.append(draft)
    if not table.rows:
        findings.problem(table.file, 0, "", "has a header and no rows")
    return _once_each(drafts, findings)


def _draft(row: RowReader, names: _Names) -> DraftAnswer | None:
    """Return the answer in a row, None where a cell is wrong."""
    participant, form = row.required("participant", names.codes.find), row.required("questionnaire", names.forms.find)
    task, condition = row.optional("task", names.tasks.find), row.optional("condition", names.conditions.find)
    number, item_name = row.optional("attempt", ordinal), row.required("item", str)
    session = row.optional("session", ordinal)
    if form is None or item_name is None:
        return None
    _check_moment(row, form, names.forms.slots[form.key])
    answer = row.optional("item", partial(_answer, row, form))
    if row.flawed or participant is None or answer is None:
        return None
    return DraftAnswer(
        file=row.file,
        row=row.number,
        participant=participant,
        questionnaire=form.key,
        answer=answer,
        task=task,
        condition=condition,
        number=number,
        session=session,
    )


def _check_moment(row: RowReader, form: Questionnaire, slots: set[Slot]) -> None:
    if row.text("task") and Slot.AFTER_TASK not in slots:
        row.bad("task", f"must be empty, for {form.short_name} is asked about the whole session")
    if not row.text("task") and slots == {Slot.AFTER_TASK}:
        row.bad("task", f"must be filled in, for {form.short_name} is asked after a task")


def _answer(row: RowReader, form: Questionnaire, name: str) -> ItemAnswer | None:
    item = next((item for item in form.items if item.key.casefold() == name.casefold()), None)
    if item is None:
        raise BadCell(f"is no item of {form.short_name}; {listed([item.key for item in form.items])}")
    try:
        return parse_answers(replace(form, items=(item,)), [_plain_number(item, row.text("value"))])[0]
    except Refused as refused:
        expected, _, _ = str(refused).partition(_VALUE_FOLLOWS)  # the value is shown already, and shortened
        row.bad("value", f"is no answer: {expected}")
        return None


def _plain_number(item: Item, value: str) -> str:
    """Return a number as programs read it: a decimal comma as a point, and 4.0 on a scale of whole numbers as 4."""
    if item.kind not in {ItemKind.LIKERT, ItemKind.NUMBER}:
        return value
    number = value.replace(",", ".", 1)
    whole, point, decimals = number.partition(".")
    return whole if point and decimals and not decimals.strip("0") else number


def _once_each(drafts: Sequence[DraftAnswer], findings: Findings) -> tuple[DraftAnswer, ...]:
    first: dict[tuple[object, ...], int] = {}
    kept = []
    for draft in drafts:
        place = (draft.session if draft.task is None else None, draft.condition, draft.task, draft.number)
        about = (draft.participant, *place, draft.questionnaire, draft.answer.item)
        earlier = first.setdefault(about, draft.row)
        if earlier == draft.row:
            kept.append(draft)
        else:
            findings.problem(
                draft.file, draft.row, "item", f"{quoted(draft.answer.item)} was answered in row {earlier}"
            )
    return tuple(kept)


def known_forms(keys: Iterable[str], load: Callable[[str], Questionnaire]) -> list[Questionnaire]:
    """Return the questionnaires that can be loaded; one that cannot was answered by nobody."""
    forms = []
    for key in dict.fromkeys(keys):
        try:
            forms.append(load(key))
        except UxlabError:
            continue
    return forms
