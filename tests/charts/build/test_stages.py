"""The journey, set against summary and notes."""

from dataclasses import replace

from uxlab.charts.build import journey
from uxlab.metrics.study import StudySummary
from uxlab.model.results import StudyData
from uxlab.model.session import ASSIST_TAG, Note


def noted(shop: StudyData, *notes: tuple[str, str]) -> StudyData:
    """The study with notes of a text and a tag during the first attempt of the first session."""
    session = shop.sessions[0]
    start = session.attempts[0].started_ns
    made = tuple(Note(uid=f"n{n}", t_ns=start + n, text=text, tag=tag) for n, (text, tag) in enumerate(notes))
    return replace(shop, sessions=(replace(session, notes=made), *shop.sessions[1:]))


def test_stages_are_the_tasks_with_their_figures(shop_summary: StudySummary) -> None:
    chart = journey(shop_summary)
    for stage, task in zip(chart.stages, shop_summary.tasks, strict=True):
        assert stage.label == task.name
        assert (stage.success, stage.ease) == (task.figures.success_rate, task.figures.seq)
        assert (stage.time_s, stage.errors) == (task.figures.time_geometric_mean, task.figures.error_rate)


def test_what_was_said_comes_first_and_in_quotation_marks(shop: StudyData, shop_summary: StudySummary) -> None:
    data = noted(
        shop, ("Reads twice", ""), ("Where is it?", "Says"), ("help", ASSIST_TAG), ("angry", "feels"), ("  ", "")
    )
    quotes = {stage.label: stage.quotes for stage in journey(shop_summary, data).stages}
    task = next(one for one in shop.design.tasks if one.key == shop.sessions[0].attempts[0].task)
    assert quotes.pop(task.name) == ("“Where is it?”", "Reads twice")
    assert set(quotes.values()) == {()}


def test_without_the_sessions_nothing_that_was_written_is_shown(shop_summary: StudySummary) -> None:
    assert all(stage.quotes == () for stage in journey(shop_summary).stages)


def test_notes_after_the_attempt_belong_to_no_stage(shop: StudyData, shop_summary: StudySummary) -> None:
    session = shop.sessions[0]
    late = max(attempt.ended_ns or 0 for attempt in session.attempts) + 1
    data = replace(shop, sessions=(replace(session, notes=(Note(uid="n", t_ns=late, text="Thanks"),)),))
    assert all(stage.quotes == () for stage in journey(shop_summary, data).stages)
