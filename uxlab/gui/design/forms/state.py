"""What the Questionnaires tab shows; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from uxlab.designing.hints import counted, hints
from uxlab.designing.questionnaires import in_slot
from uxlab.gui.design.forms.catalogue import WORDINGS, entry_of, missing_rule, reversed_items
from uxlab.gui.design.forms.effort import duration_words, minutes_words, seconds_to_answer
from uxlab.gui.participant.questions import QuestionsView, questions
from uxlab.model.design import Design, QuestionnaireUse, Slot
from uxlab.questionnaires.draft import Draft, draft_of, languages_of
from uxlab.questionnaires.fields import BadQuestionnaire
from uxlab.questionnaires.form import DEFAULT_LANGUAGE, Questionnaire
from uxlab.questionnaires.library import known
from uxlab.questionnaires.own import loader
from uxlab.questionnaires.writing import has_remarks

SLOT_NAMES = {
    Slot.BEFORE_SESSION: "Before the session",
    Slot.AFTER_TASK: "After each task",
    Slot.AFTER_SESSION: "After the session",
}
_LANGUAGES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "nl": "Dutch",
    "pt": "Portuguese",
    "pl": "Polish",
    "sv": "Swedish",
    "tr": "Turkish",
    "ja": "Japanese",
    "zh": "Chinese",
}
_NAMED_TASKS = 2

Forms = Sequence[Questionnaire | None]


@dataclass(frozen=True, slots=True)
class FormRow:
    """One questionnaire in a slot; `index` is its place in the design."""

    index: int
    short_name: str
    about: str
    icon: str
    warning: str


@dataclass(frozen=True, slots=True)
class SlotView:
    """A moment of the session."""

    slot: Slot
    title: str
    estimate: str
    rows: tuple[FormRow, ...]


@dataclass(frozen=True, slots=True)
class TaskChoice:
    """A task after which a questionnaire may be asked."""

    key: str
    name: str
    asked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FormView:
    """The questionnaire that is chosen; `form` is None where its text cannot be read.

    `page`: what participants see. `draft`: what of it is the study's own, None for a shipped one as it is.
    `wording`: the key of the SUS wording, empty for others. `remarks`: its text has comments, which fields would drop.
    """

    index: int
    use: QuestionnaireUse
    title: str
    short_name: str
    description: str
    wording: str
    languages: tuple[tuple[str, str], ...]
    language: str
    product: str
    tasks: tuple[TaskChoice, ...]
    after: str
    reversed_items: str
    missing_rule: str
    form: Questionnaire | None
    page: QuestionsView | None
    draft: Draft | None
    remarks: bool

    @property
    def is_own(self) -> bool:
        """Whether every word of it is the study's own."""
        return self.use.definition is not None and self.use.key not in known()


@dataclass(frozen=True, slots=True)
class FormsView:
    """The whole tab; `form` is None without questionnaires."""

    slots: tuple[SlotView, ...]
    total: str
    form: FormView | None


def present(design: Design, chosen: int, language: str) -> FormsView:
    """Return the tab; `chosen` is a place in the design, `language` the one to preview where there is a choice."""
    forms = forms_of(design)
    slots = tuple(_slot(design, slot, forms) for slot in Slot)
    form = _form(design, chosen, forms[chosen], language) if 0 <= chosen < len(forms) else None
    return FormsView(slots, _total(design, forms), form)


def forms_of(design: Design) -> Forms:
    """Return the questionnaires of the design in their order, None for one whose text cannot be read."""
    find = loader(design.questionnaires)
    found: list[Questionnaire | None] = []
    for use in design.questionnaires:
        try:
            found.append(find(use.key))
        except BadQuestionnaire:
            found.append(None)
    return found


def items_words(form: Questionnaire) -> str:
    """Return "10 items"."""
    return counted(len(form.items), "item", "items")


def after_words(design: Design, use: QuestionnaireUse) -> str:
    """Return after which tasks a questionnaire is asked: "all tasks", "Find shoes, Pay" or "3 of 5 tasks"."""
    names = [task.name for task in design.tasks if task.key in use.tasks]
    if not use.tasks:
        return "all tasks"
    return ", ".join(names) if len(names) <= _NAMED_TASKS else f"{len(names)} of {len(design.tasks)} tasks"


def _slot(design: Design, slot: Slot, forms: Forms) -> SlotView:
    uses = in_slot(design, slot)
    warned = {
        hint.key: hint.sentence for hint in hints(design) if hint.part == "questionnaire" and hint.field != "product"
    }
    rows = tuple(_row(design, index, use, forms[index], warned.get(use.key, "")) for index, use in uses)
    seconds = sum(seconds_to_answer(form) for index, _ in uses if (form := forms[index]) is not None)
    per_task = " a task" if slot is Slot.AFTER_TASK else ""
    return SlotView(slot, SLOT_NAMES[slot], f"{duration_words(seconds)}{per_task}" if seconds else "", rows)


def _row(design: Design, index: int, use: QuestionnaireUse, form: Questionnaire | None, warning: str) -> FormRow:
    if form is None:
        return FormRow(index, use.key, "", "note-pencil", "Its text cannot be read.")
    name = form.name.in_language()
    about = items_words(form) if name == form.short_name else f"{name}, {items_words(form)}"
    if use.tasks:
        about = f"after {after_words(design, use)}, {items_words(form)}"
    icon = "user" if entry_of(use.key) is entry_of("") and use.slot is Slot.BEFORE_SESSION else entry_of(use.key).icon
    return FormRow(index, form.short_name, about, icon, warning)


def _total(design: Design, forms: Forms) -> str:
    """Return how long all questions take a participant who does every task once."""
    seconds = 0
    for use, form in zip(design.questionnaires, forms, strict=True):
        times = 1 if use.slot is not Slot.AFTER_TASK else len(use.tasks) or len(design.tasks)
        seconds += 0 if form is None else times * seconds_to_answer(form)
    return f"Questions take each participant {minutes_words(seconds)}." if seconds else ""


def _form(design: Design, index: int, form: Questionnaire | None, language: str) -> FormView:
    use = design.questionnaires[index]
    languages = (DEFAULT_LANGUAGE,) if form is None else languages_of(form)
    spoken = language if language in languages else languages[0]
    draft = None if use.definition is None or form is None else draft_of(use.definition)
    return FormView(
        index=index,
        use=use,
        title=use.key if form is None else form.name.in_language(spoken),
        short_name=use.key if form is None else form.short_name,
        description=_description(use, draft, languages, spoken),
        wording=use.key if use.key in WORDINGS else "",
        languages=tuple((code, language_name(code)) for code in languages),
        language=spoken,
        product=design.product,
        tasks=_tasks(design, use),
        after=after_words(design, use),
        reversed_items="" if form is None else reversed_items(form),
        missing_rule="" if form is None else missing_rule(form),
        form=form,
        page=None if form is None else _page(form, design.product, use.slot, spoken),
        draft=draft,
        remarks=use.definition is not None and has_remarks(use.definition),
    )


def _page(form: Questionnaire, product: str, slot: Slot, language: str) -> QuestionsView:
    return questions(form, {}, product, checked=False, slot=slot, language=language)


def _description(use: QuestionnaireUse, draft: Draft | None, languages: tuple[str, ...], spoken: str) -> str:
    said = [entry_of(use.key).description]
    if draft is not None and draft.extends:
        added = len(draft.own_items)
        one = "One question of this study is reported apart and leaves the score as it is."
        many = f"{added} questions of this study are reported apart and leave the score as it is."
        said.append(one if added == 1 else many)
    if spoken != languages[0]:
        said.append(f"Participants are asked in {language_name(languages[0])}.")
    return " ".join(said)


def _tasks(design: Design, use: QuestionnaireUse) -> tuple[TaskChoice, ...]:
    if use.slot is not Slot.AFTER_TASK:
        return ()
    return tuple(TaskChoice(task.key, task.name, not use.tasks or task.key in use.tasks) for task in design.tasks)


def language_name(code: str) -> str:
    """Return the English name of a language, or its code."""
    return _LANGUAGES.get(code, code)
