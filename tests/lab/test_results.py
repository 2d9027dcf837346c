"""Figures straight from a study file."""

from dataclasses import replace
from pathlib import Path

import pytest

from uxlab.errors import UnusableStudy, UsageError
from uxlab.lab.results import brief_summary, summary
from uxlab.lab.studies import create_study
from uxlab.resources import resource


def test_an_empty_study_has_tasks_and_no_figures(tmp_path: Path) -> None:
    path = create_study(tmp_path / "shop.uxlab", resource("sample", "web-shop.toml")).path
    figures = summary(path)
    assert (figures.study, figures.participants, figures.attempts) == ("Larkspur shop", 0, 0)
    assert len(figures.tasks) == 5
    assert figures.sus.respondents == 0


def test_unknown_tasks_and_files_are_refused(tmp_path: Path) -> None:
    path = create_study(tmp_path / "shop.uxlab", resource("sample", "web-shop.toml")).path
    with pytest.raises(UsageError, match="nowhere"):
        summary(path, task="nowhere")
    with pytest.raises(UnusableStudy):
        summary(tmp_path / "none.uxlab")


def test_in_brief_the_figures_are_the_same(tmp_path: Path) -> None:
    path = create_study(tmp_path / "shop.uxlab", resource("sample", "web-shop.toml")).path
    whole, brief = summary(path, confidence=0.9, by=()), brief_summary(path, confidence=0.9, by=())
    assert whole.details is not None
    assert brief == replace(whole, details=None, tasks=tuple(replace(task, details=None) for task in whole.tasks))
    with pytest.raises(UsageError, match="nowhere"):
        brief_summary(path, task="nowhere")
