"""Questionnaires of a study's own: from files and texts into a design, a study file, and back."""

from pathlib import Path

import pytest

from uxlab.errors import InvalidDesign
from uxlab.model.design import Slot
from uxlab.storage.design_toml import design_from_toml, design_to_toml, read_design_file
from uxlab.storage.study_file import create, open_for_reading

SURVEY = 'key = "survey"\nslot = "before-session"\nname.en = "Ours"\n\n[[item]]\nkey = "say"\nkind = "text"\n'
SURVEY += 'text.en = "Well?\\nSay it."\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "survey.toml").write_text(SURVEY, encoding="utf-8")
    return tmp_path


def read(folder: Path, text: str) -> str:
    file = folder / "design.toml"
    file.write_text(f'name = "x"\n{text}', encoding="utf-8")
    with pytest.raises(InvalidDesign) as caught:
        read_design_file(file)
    return str(caught.value)


def test_a_file_beside_the_design_becomes_its_text(folder: Path) -> None:
    file = folder / "design.toml"
    file.write_text('name = "x"\n[[questionnaire]]\nkey = "survey"\nfile = "survey.toml"\n', encoding="utf-8")
    (use,) = read_design_file(file).questionnaires
    assert (use.definition, use.slot) == (SURVEY, Slot.BEFORE_SESSION)


def test_the_text_survives_the_study_file_and_toml(folder: Path) -> None:
    file = folder / "design.toml"
    text = '[[questionnaire]]\nkey = "survey"\nfile = "survey.toml"\nslot = "after-session"\n'
    file.write_text(f'name = "x"\n{text}', encoding="utf-8")
    design = read_design_file(file)
    with open_for_reading(create(folder / "x", design)) as study:
        assert study.design() == design
    assert design_from_toml(design_to_toml(design)) == design
    assert "definition" in design_to_toml(design)


def test_a_shipped_questionnaire_still_needs_its_slot(folder: Path) -> None:
    assert "questionnaire 1, slot: is missing" in read(folder, '[[questionnaire]]\nkey = "sus"\n')


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ('key = "survey"\nfile = "gone.toml"', "line 4: questionnaire 1, file: gone.toml cannot be read"),
        ('key = "survey"\nfile = 3', "line 4: questionnaire 1, file: must be the name of a file"),
        ('key = "survey"\nfile = "a"\ndefinition = "b"', "line 4: questionnaire 1, file: stands beside a definition"),
        ('key = "other"\nfile = "survey.toml"', 'line 4: questionnaire 1, file: its text defines "survey" and not'),
        (
            'key = "survey"\ndefinition = "key = 3"',
            "line 4: questionnaire 1, definition: its text, line 1: key must be",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_line(folder: Path, fields: str, message: str) -> None:
    assert message in read(folder, f"[[questionnaire]]\n{fields}\n")


def test_a_flaw_in_the_file_is_said_with_the_line_of_that_file(folder: Path) -> None:
    (folder / "survey.toml").write_text(SURVEY.replace('"text"', '"poem"'), encoding="utf-8")
    message = read(folder, '[[questionnaire]]\nkey = "survey"\nfile = "survey.toml"\n')
    assert 'survey.toml, line 7: kind is one of "likert"' in message


def test_a_text_that_is_no_file_cannot_refer_to_one() -> None:
    with pytest.raises(InvalidDesign, match="give the text as definition"):
        design_from_toml('name = "x"\n[[questionnaire]]\nkey = "survey"\nfile = "survey.toml"\n')


def test_one_key_stands_for_one_text() -> None:
    both = [SURVEY, SURVEY.replace("Ours", "Theirs")]
    entries = "".join(
        f'[[questionnaire]]\nkey = "survey"\nslot = "{slot}"\ndefinition = """\n{text}"""\n'
        for slot, text in zip(("before-session", "after-session"), both, strict=True)
    )
    with pytest.raises(InvalidDesign, match="is defined differently before"):
        design_from_toml('name = "x"\n' + entries.replace("\\n", "\\\\n"))
