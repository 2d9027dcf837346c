"""Own questions and figures from elsewhere as text."""

from uxlab.cli.metrics_table import render
from uxlab.cli.own_figures import indicator_text, own_blocks
from uxlab.metrics.indicators import summarise_indicators
from uxlab.metrics.summary import StudySummary, summarise
from uxlab.model.design import Design, QuestionnaireUse, Slot
from uxlab.model.indicators import Indicator
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import Answer, Session, SessionState

SURVEY = """
key = "survey"
name.en = "Our survey"
[[item]]
key = "1"
text.en = "It was fun."
scale = { low = 1, high = 5 }
[[item]]
key = "2"
kind = "single-choice"
text.en = "Where do you shop?"
choices = [{ key = "web", text.en = "On the web" }, { key = "shop", text.en = "In shops" }]
[[item]]
key = "3"
kind = "text"
text.en = "Anything else?"
"""


def summary(*people: tuple[float | None, str | None, str | None]) -> StudySummary:
    sessions = []
    for n, (fun, where, said) in enumerate(people, 1):
        session = Session(
            uid=f"s{n}", participant=f"P0{n}", condition=None, moderator="", started_utc="", state=SessionState.FINISHED
        )
        answers = (
            Answer(uid=f"{n}a", t_ns=0, questionnaire="survey", item="1", number=fun),
            Answer(uid=f"{n}b", t_ns=0, questionnaire="survey", item="2", text=where),
            Answer(uid=f"{n}c", t_ns=0, questionnaire="survey", item="3", text=said),
        )
        sessions.append(SessionData(session=session, group=None, answers=answers))
    design = Design(
        name="x",
        questionnaires=(QuestionnaireUse(key="survey", slot=Slot.AFTER_SESSION, definition=SURVEY),),
        indicators=(Indicator(name="Churn", period="Q3", numerator=37, denominator=1200),),
    )
    return summarise(StudyData(design=design, sessions=tuple(sessions)))


def test_each_kind_has_its_line() -> None:
    title, lines = own_blocks(summary((5, "web", "Fine"), (4, "web", None), (5, "shop", "Slow")))[0]
    assert title == "Our survey"
    assert lines == [
        ("It was fun.", "4.7 [3.2\N{EN DASH}5.0], n = 3"),
        ("Where do you shop?", "On the web: 67 % [20\N{EN DASH}94], 2 of 3"),
        ("", "In shops: 33 % [6\N{EN DASH}80], 1 of 3"),
        ("Anything else?", "P01: Fine"),
        ("", "P03: Slow"),
    ]


def test_questions_that_nobody_answered_have_none() -> None:
    assert [title for title, _ in own_blocks(summary((None, None, None)))] == ["From elsewhere"]


def test_figures_from_elsewhere_stand_in_the_text_of_metrics() -> None:
    text = render(summary(), 100)
    assert "From elsewhere\nChurn, Q3  37 of 1200, 3.1 % [2.2\N{EN DASH}4.2]" in text


def test_values_have_their_unit() -> None:
    value, nothing = summarise_indicators(
        [Indicator(name="ARPU", value=41.2, unit="EUR"), Indicator(name="FCR", numerator=0, denominator=0)], 0.95
    )
    assert (indicator_text(value), indicator_text(nothing)) == ("41.20 EUR", "\N{EN DASH}")
