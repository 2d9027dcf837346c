"""Keys of error types, and where they collide."""

from dataclasses import replace

from uxlab.designing.hotkeys import RESERVED, effective_hotkeys, hotkey_conflicts
from uxlab.model.design import Design, ErrorType


def _design(*hotkeys: str) -> Design:
    return Design(
        name="x",
        error_types=tuple(ErrorType(key=f"e{n}", name=f"E{n}", hotkey=key) for n, key in enumerate(hotkeys, 1)),
    )


def test_error_types_have_their_numbers_unless_they_have_a_key() -> None:
    assert effective_hotkeys(_design("", "k", "")) == (("e1", "1"), ("e2", "K"), ("e3", "3"))
    assert effective_hotkeys(_design(*[""] * 11))[8:] == (("e9", "9"), ("e10", ""), ("e11", ""))


def test_each_key_of_the_live_window_is_taken() -> None:
    for hotkey, use in RESERVED.items():
        (conflict,) = hotkey_conflicts(_design(hotkey.lower() if len(hotkey) == 1 else hotkey))
        assert conflict.others == (use,)
    assert {"S", "P", "F", "G", "A", "N", "T", "X", "+", "F8", "F9"} <= set(RESERVED)


def test_two_that_want_one_key_are_both_told() -> None:
    first, second = hotkey_conflicts(_design("", "1"))
    assert (first.error_type, first.others) == ("e1", ("E2",))
    assert (second.error_type, second.others) == ("e2", ("E1",))
    assert first.sentence() == "The key 1 is also that of “E2”."


def test_those_without_a_key_do_not_collide() -> None:
    assert hotkey_conflicts(_design(*[""] * 12)) == ()


def test_all_that_a_key_does_is_named() -> None:
    design = _design("s", "S", "k")
    design = replace(design, error_types=design.error_types[:2])
    assert hotkey_conflicts(design)[0].sentence() == "The key S is also that of “Success” and “E2”."
