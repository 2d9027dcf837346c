"""Creating studies."""

from pathlib import Path

import pytest

from uxlab.errors import StorageTrouble, UnusableStudy, UxlabError
from uxlab.lab.studies import create_study, export_design, import_design
from uxlab.model.design import Design, Participant, Task
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


def test_an_imported_design_leaves_the_people(tmp_path: Path) -> None:
    file = tmp_path / "other.toml"
    export_design(Design(name="Other", tasks=(Task(key="a", name="A"),), participants=(Participant(code="X1"),)), file)
    after = import_design(Design(name="Mine", participants=(Participant(code="P1"),)), file)
    assert (after.name, after.tasks[0].key, [one.code for one in after.participants]) == ("Other", "a", ["P1"])


def test_a_design_is_exported_with_or_without_the_people(tmp_path: Path) -> None:
    design = Design(name="Mine", participants=(Participant(code="P1", background="wears glasses"),))
    file = tmp_path / "mine.toml"
    file.write_text("something older")
    export_design(design, file)
    assert read_design_file(file) == design
    export_design(design, file, with_people=False)
    assert read_design_file(file) == Design(name="Mine")
    assert list(tmp_path.iterdir()) == [file]


def test_an_export_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(StorageTrouble, match="cannot be written"):
        export_design(Design(name="Mine"), tmp_path / "none" / "mine.toml")
