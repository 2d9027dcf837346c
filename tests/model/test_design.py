"""The words of a design, which files and scripts rely on, and its defaults."""

from dataclasses import FrozenInstanceError, fields
from enum import StrEnum

import pytest

from uxlab.model.design import (
    ConsentKind,
    Design,
    KeyPrivacy,
    Order,
    Participant,
    Privacy,
    QuestionnaireUse,
    Slot,
    Task,
    WindowPrivacy,
)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Order, "fixed random latin-square"),
        (Slot, "before-session after-task after-session"),
        (KeyPrivacy, "off classes literal"),
        (WindowPrivacy, "off application title"),
        (ConsentKind, "input literal-keys window-titles screen camera microphone sharing"),
    ],
)
def test_the_words_of_a_design_never_change(kind: type[StrEnum], words: str) -> None:
    assert [member.value for member in kind] == words.split()


def test_unless_told_otherwise_characters_and_titles_are_not_kept_and_nobody_has_agreed_to_anything() -> None:
    assert Design(name="Shop").privacy == Privacy(keys=KeyPrivacy.CLASSES, windows=WindowPrivacy.APPLICATION)
    assert Participant(code="P01").consents == frozenset()


def test_a_design_is_a_value() -> None:
    design = Design(name="Shop", tasks=(Task(key="t1", name="Search"),))
    assert hash(design) == hash(Design(name="Shop", tasks=(Task(key="t1", name="Search"),)))
    for field in fields(design):
        with pytest.raises(FrozenInstanceError):
            setattr(design, field.name, None)


def test_a_questionnaire_after_tasks_is_asked_after_every_task_unless_some_are_named() -> None:
    assert QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK).tasks == ()
