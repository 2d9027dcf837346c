"""A new study: the file that its name becomes, and what is refused before it is made."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uxlab.designing.hotkeys import effective_hotkeys
from uxlab.errors import InvalidDesign, StorageTrouble, UnusableStudy
from uxlab.lab.new_study import default_folder, file_name, make_study, name_in, propose
from uxlab.resources import resource
from uxlab.storage.study_file import open_for_reading


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Larkspur shop", "Larkspur shop"),
        ("  Clinic portal: book\tan appointment ", "Clinic portal book an appointment"),
        ("A/B test", "A B test"),
        ("..", ""),
        ("what?", "what"),
        ("Über uns, v. 2.", "Über uns, v. 2"),
        ("con", "con study"),
        ("NUL.txt", "NUL.txt study"),
        ("", ""),
    ],
)
def test_a_name_becomes_a_file_name_for_every_system(name: str, stem: str) -> None:
    assert file_name(name) == stem


@given(st.text(max_size=300))
def test_whatever_is_typed_a_file_of_that_name_can_be_made(name: str) -> None:
    stem = file_name(name)
    assert not set('/\\:*?"<>|\0\n') & set(stem)
    assert len(f"{stem}.uxlab-owner".encode()) < 255
    assert stem == stem.strip(" .")
    if stem:
        assert Path("/studies", f"{stem}.uxlab").parent == Path("/studies")


def test_a_free_place_is_proposed(tmp_path: Path) -> None:
    place = propose("Shop", tmp_path / "Studies")
    assert (place.path, place.refusal) == (tmp_path / "Studies" / "Shop.uxlab", "")


def test_a_name_of_nothing_is_refused(tmp_path: Path) -> None:
    assert "Give the study a name" in propose(" / ", tmp_path).refusal


def test_a_folder_that_is_synchronised_is_refused_with_its_reason(tmp_path: Path) -> None:
    refusal = propose("Shop", tmp_path / "Dropbox").refusal
    assert "because its folder is synchronised by Dropbox" in refusal
    with pytest.raises(UnusableStudy, match="synchronised by Dropbox"):
        make_study("Shop", tmp_path / "Dropbox")
    assert not (tmp_path / "Dropbox").exists()


def test_a_name_that_is_taken_is_refused(tmp_path: Path) -> None:
    made = make_study("Shop", tmp_path)
    before = made.read_bytes()
    assert "There is a study Shop.uxlab there already" in propose("Shop", tmp_path).refusal
    with pytest.raises(UnusableStudy, match="already"):
        make_study("Shop", tmp_path)
    assert made.read_bytes() == before


def test_a_study_is_made_with_the_name_as_typed_and_its_folder(tmp_path: Path) -> None:
    made = make_study("A/B: round 2", tmp_path / "new" / "Studies")
    assert made == tmp_path / "new" / "Studies" / "A B round 2.uxlab"
    with open_for_reading(made) as study:
        assert study.design().name == "A/B: round 2"
        assert study.design().tasks == ()


def test_a_new_study_can_mark_errors_with_two_keys_at_once(tmp_path: Path) -> None:
    with open_for_reading(make_study("Shop", tmp_path)) as study:
        design = study.design()
    assert [(kind.name, kind.short_name) for kind in design.error_types] == [("Slip", "Slip"), ("Mistake", "Mist")]
    assert all(kind.description for kind in design.error_types)
    assert effective_hotkeys(design) == (("slip", "1"), ("mistake", "2"))


def test_a_study_is_made_from_a_design(tmp_path: Path) -> None:
    design_file = resource("sample", "web-shop.toml")
    assert name_in(design_file) == "Larkspur shop"
    with open_for_reading(make_study("Second round", tmp_path, design_file)) as study:
        assert study.design().name == "Second round"
        assert len(study.design().tasks) == 5
        assert len(study.design().error_types) == 6


def test_a_design_that_is_none_is_told_and_nothing_made(tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text("[[task]]\nkay = 1\n")
    with pytest.raises(InvalidDesign):
        make_study("Shop", tmp_path / "Studies", bad)
    assert not (tmp_path / "Studies").exists()


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageTrouble, match="cannot be made"):
        make_study("Shop", tmp_path / "file" / "Studies")


def test_studies_are_in_the_home_folder_unless_told_otherwise(home: Path) -> None:
    assert default_folder() == home / "Studies"
