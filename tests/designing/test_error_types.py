"""Editing the kinds of error."""

from dataclasses import replace

from uxlab.designing.error_types import (
    add_error_type,
    duplicate_error_type,
    move_error_type,
    remove_error_type,
    replace_error_type,
)
from uxlab.model.design import Design


def _keys(design: Design) -> list[str]:
    return [kind.key for kind in design.error_types]


def test_error_types_come_move_and_go(design: Design) -> None:
    after, key = add_error_type(design, "Lapse", 0)
    assert (_keys(after), key) == (["lapse", "slip", "mistake"], "lapse")
    assert _keys(move_error_type(after, "lapse", 2)) == ["slip", "mistake", "lapse"]
    assert remove_error_type(after, "lapse") == design


def test_a_copy_takes_no_key_away(design: Design) -> None:
    after, key = duplicate_error_type(design, "mistake")
    assert _keys(after) == ["slip", "mistake", key]
    assert (after.error_types[2].name, after.error_types[2].hotkey) == ("Mistake (copy)", "")


def test_a_new_name_leaves_the_key(design: Design) -> None:
    after = replace_error_type(design, replace(design.error_types[0], name="Wrong click"))
    assert [(kind.key, kind.name) for kind in after.error_types] == [("slip", "Wrong click"), ("mistake", "Mistake")]
