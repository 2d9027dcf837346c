"""A mapping says what behaviours mean, and each wrong entry is named."""

from pathlib import Path

import pytest

from uxlab.importing.boris_mapping import BorisMapping, read_mapping
from uxlab.importing.cells import BadCell
from uxlab.importing.problems import Findings, UnreadableFile
from uxlab.model.design import Design
from uxlab.model.session import Outcome

EXAMPLE = Path(__file__).parents[1] / "data" / "visit-mapping.toml"


def test_the_example_is_read(design: Design, findings: Findings) -> None:
    assert read_mapping("m.toml", EXAMPLE.read_bytes(), design, findings) == BorisMapping(
        participants={"Ann": "P01"},
        tasks={"find": "find-shoes", "return": "return"},
        outcomes={"solved": Outcome.SUCCESS, "not solved": Outcome.FAILURE, "gives up": Outcome.ABANDONED},
        errors={"slip": "slip"},
        assists=frozenset({"help"}),
        notes=frozenset({"remark"}),
    )
    assert findings.problems == []


def test_the_rest_of_the_words(design: Design, findings: Findings) -> None:
    text = 'participant = "observation"\ndefault_outcome = "pass"\n[tasks]\nf = "Find shoes"\n[errors]\nx = ""\n'
    mapping = read_mapping("m.toml", text.encode(), design, findings)
    assert (mapping.by_observation, mapping.default_outcome) == (True, Outcome.SUCCESS)
    assert (mapping.tasks, mapping.errors) == ({"f": "find-shoes"}, {"x": None})


def test_variables_stand_for_groups_and_conditions(design: Design, findings: Findings) -> None:
    text = 'group = "Level"\ncondition = "version"\n[tasks]\n[groups]\n"1" = "Novices"\n"novice" = "expert"\n'
    mapping = read_mapping("m.toml", text.encode(), design, findings)
    assert findings.problems == []
    assert mapping.group is not None
    assert mapping.condition is not None
    assert (mapping.group.label, mapping.condition.label) == ("Level", "version")
    assert [mapping.group.find(value) for value in ("1", "novice", "Experts")] == ["novice", "expert", "expert"]
    assert mapping.condition.find("New basket") == "b"
    with pytest.raises(BadCell, match="is no condition of the study"):
        mapping.condition.find("1")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "m.toml, tasks: is missing"),
        ("tasks = 1", "m.toml, tasks: must be a table"),
        ("[tasks]\nf = 1", "m.toml, tasks, “f”: must be a text"),
        ('[tasks]\nf = "fnd-shoes"', "perhaps “find-shoes” is meant"),
        ('[tasks]\n[outcomes]\nx = "good"', "outcomes, “x”: “good” must be one of"),
        ('[tasks]\n[errors]\nx = "oops"', "errors, “x”: “oops” is no error type of the study; known are slip"),
        ('participant = "file"\n[tasks]', "“file” must be subject or observation"),
        ("participant = 1\n[tasks]", "participant: must be a text"),
        ('default_outcome = "good"\n[tasks]', "default_outcome: “good” must be one of"),
        ('notes = "x"\n[tasks]', "notes: must be a list"),
        ('group = "level"\n[tasks]\n[groups]\n1 = "guru"', "groups, “1”: “guru” is no group of the study; known are"),
        (
            '[tasks]\n[conditions]\nold = "a"',
            "conditions: stands alone; say which variable has these values, as condition",
        ),
        ("condition = 1\n[tasks]", "condition: must be a text"),
        ("colour = 1\n[tasks]", "colour: means nothing here"),
    ],
)
def test_each_wrong_entry_is_named(text: str, told: str, design: Design, findings: Findings) -> None:
    read_mapping("m.toml", text.encode(), design, findings)
    (problem,) = findings.problems
    assert told in str(problem)


@pytest.mark.parametrize("content", [b"[tasks", b"\xff\x00", b"a = 1\na = 2"])
def test_what_is_no_toml_is_refused(content: bytes, design: Design, findings: Findings) -> None:
    with pytest.raises(UnreadableFile, match=r"m\.toml"):
        read_mapping("m.toml", content, design, findings)
