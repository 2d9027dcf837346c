"""Collects what an edit changed, for the log: before and after, and nothing of what stayed."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field

from uxlab.model.design import QuestionnaireUse
from uxlab.model.indicators import Indicator
from uxlab.storage.statements import Cell, Row
from uxlab.storage.study_actions import Plain

_Tree = dict[str, Plain]


@dataclass(slots=True)
class Changes:
    """What was and what is, by table and key; a part that is new or gone has nothing on the other side."""

    before: _Tree = field(default_factory=dict)
    after: _Tree = field(default_factory=dict)

    def note(self, table: str, key: str, before: Plain, after: Plain) -> None:
        """Note what became of one thing; None where it was not, or is not any more."""
        for tree, value in ((self.before, before), (self.after, after)):
            if value is not None:
                inner = tree.setdefault(table, {})
                if isinstance(inner, dict):
                    inner[key] = value

    def columns(self, table: str, before: Mapping[str, Cell], after: Mapping[str, Cell]) -> Row:
        """Note the columns that differ in the one row of a table, and return them as they are now."""
        changed = {name: value for name, value in after.items() if before[name] != value}
        for name, value in changed.items():
            for tree, cell in ((self.before, before[name]), (self.after, value)):
                inner = tree.setdefault(table, {})
                if isinstance(inner, dict):
                    inner[name] = cell
        return changed

    def entry(self, table: str, key: str, before: Mapping[str, Cell], after: Mapping[str, Cell]) -> Row:
        """Note the columns that differ in the row of a key, and return them as they are now."""
        changed = {name: value for name, value in after.items() if before[name] != value}
        if changed:
            self.note(table, key, {name: before[name] for name in changed}, dict(changed))
        return changed

    def uses(self, before: Sequence[QuestionnaireUse], after: Sequence[QuestionnaireUse]) -> None:
        """Note the questionnaires, all of them, for they are few and known by their order."""
        self.before["questionnaire"] = [_use(use) for use in before]
        self.after["questionnaire"] = [_use(use) for use in after]

    def indicators(self, before: Sequence[Indicator], after: Sequence[Indicator]) -> None:
        """Note the indicators that differ."""
        self.before["indicator"] = [asdict(one) for one in before if one not in after]
        self.after["indicator"] = [asdict(one) for one in after if one not in before]


def _use(use: QuestionnaireUse) -> _Tree:
    return {"key": use.key, "slot": use.slot.value, "tasks": list(use.tasks), "definition": use.definition}
