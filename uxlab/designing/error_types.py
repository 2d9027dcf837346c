"""Edits of the kinds of error."""

from dataclasses import replace

from uxlab.designing.entries import entry_of, exchanged, moved, place_of, with_entry, without
from uxlab.designing.keys import copy_name, key_from
from uxlab.model.design import Design, ErrorType


def add_error_type(design: Design, name: str, at: int | None = None) -> tuple[Design, str]:
    """Return the design with a new error type at a place, from 0, at the end where that is None; and its key."""
    key = _new_key(design, name)
    return replace(design, error_types=with_entry(design.error_types, ErrorType(key=key, name=name), at)), key


def duplicate_error_type(design: Design, key: str) -> tuple[Design, str]:
    """Return the design with a copy after the error type, without its hotkey; and the copy's key."""
    original = entry_of(design.error_types, key)
    name = copy_name(original.name, {kind.name for kind in design.error_types})
    copy = replace(original, key=_new_key(design, name), name=name, hotkey="")
    kinds = with_entry(design.error_types, copy, place_of(design.error_types, key) + 1)
    return replace(design, error_types=kinds), copy.key


def move_error_type(design: Design, key: str, to: int) -> Design:
    """Return the design with the error type at another place, from 0."""
    return replace(design, error_types=moved(design.error_types, place_of(design.error_types, key), to))


def replace_error_type(design: Design, kind: ErrorType) -> Design:
    """Return the design with this error type in place of that with the same key."""
    return replace(design, error_types=exchanged(design.error_types, kind))


def remove_error_type(design: Design, key: str) -> Design:
    """Return the design without the error type."""
    return replace(design, error_types=without(design.error_types, key))


def _new_key(design: Design, name: str) -> str:
    return key_from(name, {kind.key for kind in design.error_types}, "error")
