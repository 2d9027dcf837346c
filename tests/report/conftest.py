"""A study with everything in it, one with nothing, and the reports of both."""

from datetime import date
from pathlib import Path

import pytest

from tests.report.rich_study import make_rich_study
from uxlab.lab.report_material import ReportOptions, material_of
from uxlab.model.design import Design
from uxlab.report.compose import compose
from uxlab.report.document import Document
from uxlab.report.material import Material
from uxlab.storage.study_file import create, open_for_reading

MADE_ON = date(2026, 3, 16)


def read(path: Path, options: ReportOptions | None = None) -> Material:
    with open_for_reading(path) as study:
        return material_of(study, options or ReportOptions(), made_on=MADE_ON)


@pytest.fixture(scope="session")
def rich_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_rich_study(tmp_path_factory.mktemp("rich") / "shop.uxlab")


@pytest.fixture(scope="session")
def rich(rich_path: Path) -> Material:
    """Return the material of a study with everything in it, notes included."""
    return read(rich_path)


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """Return the material of a study that was only just made."""
    return read(create(tmp_path_factory.mktemp("empty") / "new.uxlab", Design(name="New")))


@pytest.fixture(scope="session")
def document(rich: Material) -> Document:
    return compose(rich)
