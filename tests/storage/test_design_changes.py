"""The log of an edit holds what changed, on both sides, and nothing else."""

from uxlab.model.design import QuestionnaireUse, Slot
from uxlab.model.indicators import Indicator
from uxlab.storage.design_changes import Changes


def test_only_columns_that_differ_are_noted() -> None:
    changes = Changes()
    assert changes.entry("task", "a", {"name": "A", "limit": 1}, {"name": "B", "limit": 1}) == {"name": "B"}
    assert changes.entry("task", "b", {"name": "B"}, {"name": "B"}) == {}
    assert changes.columns("study", {"name": "x"}, {"name": "y"}) == {"name": "y"}
    assert changes.before == {"task": {"a": {"name": "A"}}, "study": {"name": "x"}}
    assert changes.after == {"task": {"a": {"name": "B"}}, "study": {"name": "y"}}


def test_what_is_new_or_gone_stands_on_one_side() -> None:
    changes = Changes()
    changes.note("task", "a", None, {"name": "A"})
    changes.note("task", "b", {"name": "B"}, None)
    assert (changes.before, changes.after) == ({"task": {"b": {"name": "B"}}}, {"task": {"a": {"name": "A"}}})


def test_questionnaires_are_noted_whole_and_indicators_where_they_differ() -> None:
    changes = Changes()
    changes.uses((), (QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION),))
    same, other = Indicator(name="a", value=1.0), Indicator(name="b", value=2.0)
    changes.indicators((same,), (same, other))
    assert changes.before == {"questionnaire": [], "indicator": []}
    assert changes.after["questionnaire"] == [{"key": "sus", "slot": "after-session", "tasks": [], "definition": None}]
    (noted,) = [changes.after["indicator"]]
    assert isinstance(noted, list)
    assert len(noted) == 1
