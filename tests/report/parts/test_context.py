"""Place, machines and design."""

from dataclasses import replace

import pytest

from tests.report.walking import blocks_in, gaps, texts_in
from uxlab.model.events import Screen
from uxlab.model.report import SessionContext
from uxlab.report.material import Material
from uxlab.report.parts.context import NO_ENVIRONMENT, NO_FACILITY, NO_SESSION, context, environment_of


def said(material: Material) -> list[str]:
    return [text for block in blocks_in(context(material)) for text in texts_in(block)]


def test_machines_are_told_as_the_sessions_recorded_them(rich: Material) -> None:
    found = said(rich)
    assert found[found.index("Operating system") + 1] == "Linux 6.1.0 (15 sessions); Windows 11 (5 sessions)"
    assert found[found.index("Screen") + 1] == "1920 × 1080 pixels"


def test_what_is_recorded_names_pictures_where_the_study_takes_them(rich: Material) -> None:
    design = rich.data.design
    wanted = replace(design, privacy=replace(design.privacy, pictures=True))
    pictured = replace(rich, data=replace(rich.data, design=wanted))
    plain, named = (found[found.index("What is recorded of input") + 1] for found in (said(rich), said(pictured)))
    assert named == f"{plain}; a picture of the screen as each task begins, where the participant agreed"


def test_what_held_in_some_sessions_only_says_in_how_many() -> None:
    screen = Screen(t_ns=0, name="A", x_px=0, y_px=0, width_px=800, height_px=600, unit="point")
    contexts = (
        SessionContext(session_uid="a", environment=(("system", "Linux"), ("x11.display", ":0")), screens=(screen,)),
        SessionContext(session_uid="b", environment=(("system", "Linux"),)),
    )
    assert environment_of(contexts, 2) == (("Operating system", "Linux"), ("Screen", "800 × 600 points (1 session)"))


def test_what_is_not_known_is_missing(empty: Material) -> None:
    assert gaps(context(empty)) == [NO_FACILITY, NO_SESSION]
    assert "One version, the same for every participant." in said(empty)


def test_sessions_that_recorded_nothing_are_not_taken_for_none(rich: Material) -> None:
    assert NO_ENVIRONMENT in gaps(context(replace(rich, contexts=())))


@pytest.mark.parametrize(
    ("conditions", "sentence"),
    [
        (("a", "b"), "Between subjects: every participant worked with one of Version A and Version B."),
        (
            ("a", "b", "b", "a"),
            "Within subjects: every participant worked with more than one of Version A and Version B.",
        ),
        (("a", "b", "b"), "1 of 2 participants worked with more than one of Version A and Version B."),
    ],
)
def test_the_design_says_who_worked_with_what(rich: Material, conditions: tuple[str, ...], sentence: str) -> None:
    sessions = tuple(
        replace(rich.data.sessions[n], session=replace(rich.data.sessions[n % 2].session, condition=condition))
        for n, condition in enumerate(conditions)
    )
    assert sentence in said(replace(rich, data=replace(rich.data, sessions=sessions)))
