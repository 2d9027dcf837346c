"""What is in no figure, and what weakens them."""

from dataclasses import replace

from uxlab.metrics.selection import Excluded
from uxlab.metrics.trials import Left, Uncounted
from uxlab.report.material import Material
from uxlab.report.parts.remarks import remarks


def said(material: Material) -> list[str]:
    return [item for block in remarks(material) for item in block.items]


def test_what_is_left_out_is_counted(rich: Material) -> None:
    assert said(rich) == ["1 participant excluded from every figure."]
    left = Left(skipped=2, faults=1, still_open=0)
    other = replace(rich, summary=replace(rich.summary, left=left, uncounted=Uncounted(errors=3)))
    assert "Attempts in no figure: 2 skipped, 1 ended by a technical fault." in said(other)
    assert "Nobody counted errors in 3 of 100 attempts; no figure has them." in said(other)


def test_a_choice_of_sessions_is_said(rich: Material) -> None:
    assert "Only sessions with group Novices are in this report." in said(replace(rich, where=(("group", "novice"),)))


def test_where_nothing_is_to_be_said_there_is_no_list(empty: Material) -> None:
    assert list(remarks(empty)) == []


def test_excluded_people_in_the_figures_are_named(rich: Material) -> None:
    too = replace(rich, excluded=Excluded.IN_TOO, readmitted=(("P09", "late"),))
    assert "Participants whom the study excludes are in these figures too: P09 (late)." in said(too)


def test_the_erased_are_counted(rich: Material) -> None:
    erased = replace(rich, summary=replace(rich.summary, erased=2))
    assert "2 participants were erased with everything recorded." in said(erased)
