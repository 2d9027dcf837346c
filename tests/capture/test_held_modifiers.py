"""Which modifiers are held."""

from hypothesis import given
from hypothesis import strategies as st

from uxlab.capture.backend import Modifier
from uxlab.capture.held_modifiers import MODIFIER_OF, HeldModifiers
from uxlab.privacy.keys import NAMED_KEYS, KeyClass


def test_with_both_shift_keys_down_one_may_be_let_go() -> None:
    modifiers = HeldModifiers()
    modifiers.note("shift_l", pressed=True)
    modifiers.note("shift_r", pressed=True)
    modifiers.note("shift_l", pressed=False)
    assert modifiers.held() == Modifier.SHIFT
    modifiers.note("shift_r", pressed=False)
    assert modifiers.held() == Modifier.NONE


def test_alt_gr_is_no_alt() -> None:
    modifiers = HeldModifiers()
    modifiers.note("alt_gr", pressed=True)
    assert modifiers.held() == Modifier.NONE
    assert modifiers.alt_gr
    modifiers.forget()
    assert not modifiers.alt_gr


def test_every_modifier_has_a_name_that_privacy_knows() -> None:
    assert all(NAMED_KEYS[name] is KeyClass.MODIFIER for name in MODIFIER_OF)


@given(st.lists(st.tuples(st.sampled_from([*MODIFIER_OF, "a", "f1"]), st.booleans())))
def test_what_is_held_is_what_was_pressed_and_not_released(presses: list[tuple[str, bool]]) -> None:
    modifiers = HeldModifiers()
    for name, pressed in presses:
        modifiers.note(name, pressed=pressed)
    last = dict(presses)
    assert modifiers.held() == sum(
        {MODIFIER_OF[name] for name, pressed in last.items() if pressed and name in MODIFIER_OF}, Modifier.NONE
    )
