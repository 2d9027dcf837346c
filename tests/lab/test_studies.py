"""Creating studies."""

from pathlib import Path

import pytest

from uxlab.errors import UnusableStudy, UxlabError
from uxlab.lab.studies import create_study
from uxlab.resources import resource
from uxlab.storage.design_toml import read_design_file
from uxlab.storage.study_file import open_for_reading

SAMPLE = resource("sample", "web-shop.toml")


def test_a_study_from_a_design_holds_that_design(tmp_path: Path) -> None:
    created = create_study(tmp_path / "shop.uxlab", SAMPLE)
    with open_for_reading(created.path) as study:
        assert study.design() == read_design_file(SAMPLE) == created.design


def test_a_study_without_a_design_is_named_like_its_file(tmp_path: Path) -> None:
    created = create_study(tmp_path / "pilot")
    assert created.path.name == "pilot.uxlab"
    assert created.design.name == "pilot"


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    path = create_study(tmp_path / "shop.uxlab").path
    content = path.read_bytes()
    with pytest.raises(UnusableStudy, match=r"shop\.uxlab"):
        create_study(path, SAMPLE)
    assert path.read_bytes() == content


@pytest.mark.parametrize("name", ["missing.toml", "binary.toml"])
def test_a_design_that_cannot_be_read_is_named(name: str, tmp_path: Path) -> None:
    (tmp_path / "binary.toml").write_bytes(b"\xff\x00\xfe")
    with pytest.raises(UxlabError, match=name):
        create_study(tmp_path / "shop.uxlab", tmp_path / name)
    assert not (tmp_path / "shop.uxlab").exists()
