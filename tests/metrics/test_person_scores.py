"""The SUS of each person."""

from dataclasses import replace
from pathlib import Path

from tests.lab.made_studies import DESIGN, Visit, make_study
from uxlab.metrics.person_scores import sus_of_people
from uxlab.metrics.summary import summarise
from uxlab.model.design import Participant
from uxlab.model.session import Outcome
from uxlab.storage.results import read_study_data

TRIED = [("find", Outcome.SUCCESS, 10.0)]


def test_they_are_those_of_the_summary_by_participant(tmp_path: Path) -> None:
    visits = (
        Visit("P01", TRIED, answers=[("sus", [4, 2] * 5)]),
        Visit("P02", TRIED, answers=[("sus", [5, None] * 5)]),
        Visit("P03", TRIED),
        Visit("P01", TRIED, answers=[("sus", [5, 1] * 5)]),
    )
    data = read_study_data(make_study(tmp_path / "s.uxlab", visits))
    found = sus_of_people(data)
    assert found == tuple((part.key, part.sus) for part in summarise(data).by_participant)
    first = dict(found)["P01"].estimate
    assert first is not None
    assert first.value == 87.5


def test_excluded_people_have_none(tmp_path: Path) -> None:
    data = read_study_data(make_study(tmp_path / "s.uxlab", [Visit("P01", TRIED, answers=[("sus", [3] * 10)])]))
    out = replace(DESIGN, participants=(Participant(code="P01", excluded_reason="late"),))
    assert sus_of_people(replace(data, design=out)) == ()
