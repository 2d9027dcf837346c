"""What a report is made from."""

from dataclasses import replace

from uxlab.report.material import Material


def test_its_sessions_are_those_that_are_in_the_figures(rich: Material) -> None:
    assert len(rich.data.sessions) == 21
    assert len(rich.sessions) == 20  # one participant is excluded
    chosen = replace(rich, where=(("condition", "b"),))
    assert {one.session.condition for one in chosen.sessions} == {"b"}
