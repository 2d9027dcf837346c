"""What somebody should know before an export."""

import importlib.util
from pathlib import Path

import pytest

from uxlab.lab import export_choice
from uxlab.lab.export_choice import how_to_install, taken
from uxlab.lab.export_files import ExportForm


def test_what_is_there_needs_nothing() -> None:
    assert [how_to_install(form) for form in ExportForm] == [""] * len(ExportForm)


def test_what_is_missing_says_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(export_choice, "find_spec", lambda name: None if name == "pandas" else real(name))
    assert how_to_install(ExportForm.SAV) == 'pip install "uxlab[sav]"'
    assert how_to_install(ExportForm.PARQUET) == ""


def test_files_that_are_there_are_named_in_their_order(tmp_path: Path) -> None:
    for name in ("notes.csv", "attempts.csv", "mine.csv"):
        (tmp_path / name).touch()
    assert taken(tmp_path, ExportForm.CSV) == ("attempts.csv", "notes.csv")
    assert taken(tmp_path / "nowhere", ExportForm.CSV) == ()
