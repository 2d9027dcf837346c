"""Errors of the world's carry an exit status that scripts rely on."""

import pytest

from uxlab.errors import (
    CaptureUnavailable,
    InvalidDesign,
    Refused,
    StorageTrouble,
    UnusableStudy,
    UsageError,
    UxlabError,
)


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (InvalidDesign, 1),
        (UnusableStudy, 1),
        (CaptureUnavailable, 1),
        (StorageTrouble, 1),
        (Refused, 1),
        (UsageError, 2),
    ],
)
def test_each_kind_has_its_exit_status(kind: type[UxlabError], status: int) -> None:
    assert kind("A sentence.").exit_status == status


def test_an_error_is_told_by_its_sentence() -> None:
    assert str(UnusableStudy("notes.txt is not a study.")) == "notes.txt is not a study."


def test_mistakes_of_ours_are_of_another_kind() -> None:
    assert not issubclass(UxlabError, (ValueError, RuntimeError, OSError, KeyError, TypeError))
    assert not issubclass(ValueError, UxlabError)
