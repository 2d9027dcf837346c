"""What the tab does to the texts of questionnaires: new ones, copies, added questions, and edits of them."""

from dataclasses import replace

from uxlab.designing.keys import key_from
from uxlab.designing.own_questionnaires import define_questionnaire, exchange_questionnaire
from uxlab.designing.questionnaires import add_questionnaire, in_slot, remove_questionnaire
from uxlab.gui.design.edits import Edits
from uxlab.gui.widgets.confirm import Question
from uxlab.model.design import Design, QuestionnaireUse, Slot
from uxlab.questionnaires.draft import Draft, adapted, draft_of, extension, gap_of, moved_to, new_draft, text_of
from uxlab.questionnaires.form import Questionnaire
from uxlab.questionnaires.library import known, load
from uxlab.questionnaires.own import flaw_of

_NAME, _QUESTION = "New questionnaire", "New question"
_KEPT = "Those to this question stay in the file, but appear in no figure any more."


class FormEdits:
    """Edits of questionnaires as texts; each returns why it cannot be, "" when it is done."""

    def __init__(self, edits: Edits) -> None:
        self._edits = edits

    def save(self, label: str, draft: Draft, part: str) -> str:
        """Save a draft; `part` is what belongs to one step of undo, empty for a step of its own."""
        key = draft.form.key
        if draft.extends and not draft.own_items:
            return self._edits.make(label, define_questionnaire(self._edits.design(), key, None))
        gap = gap_of(draft)
        return gap or self._define(label, key, text_of(draft), f"questionnaire/{key}/{part}" if part else "")

    def save_text(self, key: str, text: str) -> str:
        """Save a text as it is written; what is wrong with it names the line."""
        flaw = flaw_of(key, text, "The text")
        if flaw is not None:
            return f"{flaw[0].upper()}{flaw[1:]}."
        return self._define("Edit questionnaire", key, text, f"questionnaire/{key}/text")

    def begin(self, slot: Slot) -> QuestionnaireUse:
        """Add a new questionnaire at a moment and return its use."""
        design = self._edits.design()
        key = key_from(_NAME, _taken(design), "questionnaire")
        text = text_of(new_draft(key, _NAME, slot, _QUESTION))
        self._tell(self._edits.make("Add questionnaire", add_questionnaire(design, key, slot, definition=text)))
        return QuestionnaireUse(key=key, slot=slot, definition=text)

    def adapt(self, index: int, form: Questionnaire) -> QuestionnaireUse:
        """Add a copy to adapt behind the questionnaire at a place of the design, and return its use."""
        design = self._edits.design()
        use = design.questionnaires[index]
        key = key_from(f"{use.key} adapted", _taken(design), "questionnaire")
        text = text_of(adapted(form, key))
        at = [place for place, _ in in_slot(design, use.slot)].index(index) + 1
        after = add_questionnaire(design, key, use.slot, tasks=use.tasks, definition=text, at=at)
        self._tell(self._edits.make("Copy questionnaire", after))
        return QuestionnaireUse(key=key, slot=use.slot, tasks=use.tasks, definition=text)

    def extend(self, key: str) -> None:
        """Add a question of the study's own to a shipped questionnaire, wherever it is asked."""
        text = text_of(extension(load(key), _QUESTION))
        self._tell(self._define("Add own question", key, text, ""))

    def exchange(self, index: int, key: str) -> None:
        """Ask another wording at the same moment; questions that were added go along."""
        design = self._edits.design()
        use = design.questionnaires[index]
        text = None if use.definition is None else text_of(moved_to(draft_of(use.definition), load(key)))
        after = exchange_questionnaire(design, index, key, text)
        old, new = load(use.key).short_name, load(key).short_name
        self._edits.remove(f"Ask {new}", after, title=f"Ask {new} instead of {old}", verb=f"Ask {new}")

    def remove_item(self, draft: Draft, text: str) -> None:
        """Leave a question out, given the draft without it; ask first where there are answers."""
        if not draft.own_items and not draft.extends:
            self._edits.tell(
                "A questionnaire needs at least one question. Remove the whole of it, or write another first."
            )
            return
        said = self.answers(draft.form.key)
        if not said:
            self._tell(self.save("Delete question", draft, ""))
            return
        question = Question(f"Delete “{text}”", f"{said} {_KEPT}", "Delete question")
        self._edits.ask(question, lambda: self._tell(self.save("Delete question", draft, "")))

    def answers(self, key: str) -> str:
        """Return that a questionnaire has answers, and whose; empty without."""
        design = self._edits.design()
        left = replace(design, questionnaires=tuple(use for use in design.questionnaires if use.key != key))
        found = next((part for part in self._edits.desk.study.loss(left).parts if part.key == key), None)
        if found is None:
            return ""
        answers = "1 answer was" if found.answers == 1 else f"{found.answers} answers were"
        people = "1 participant" if found.participants == 1 else f"{found.participants} participants"
        return f"{answers} given to it by {people}."

    def remove(self, index: int, name: str) -> None:
        """Ask a questionnaire no more at a moment."""
        after = remove_questionnaire(self._edits.design(), index)
        self._edits.remove("Remove questionnaire", after, title=f"Remove “{name}”", verb="Remove questionnaire")

    def _define(self, label: str, key: str, text: str, merge: str) -> str:
        return self._edits.make(label, define_questionnaire(self._edits.design(), key, text), merge=merge)

    def _tell(self, sentence: str) -> None:
        if sentence:
            self._edits.tell(sentence)


def _taken(design: Design) -> set[str]:
    return {*known(), *(use.key for use in design.questionnaires)}
