"""A participant whom the app leads, on the only screen: consent, tasks and questions, by clicks of their own."""

from functools import partial
from pathlib import Path

import pytest

from tests.flows.app_driver import Moderator
from tests.flows.app_studies import StartApp, all_of, new_study, participants_clicks, prepare

PAGES, CARD, STRIP = "participant-pages", "participant-card", "strip"
DESKTOP = ((60, 300), (100, 500), (140, 700))
SUS = (4, 2, 5, 1, 5, 2, 5, 2, 4, 2)


@pytest.mark.timeout(300)
def test_a_participant_is_led_through_a_session(start_app: StartApp, tmp_path: Path) -> None:
    study = new_study(tmp_path / "two.uxlab")
    app = start_app(study)
    prepare(app)
    consent(app)
    start_with_the_strip(app)
    works_and_is_judged(app, study)
    gives_up(app)
    answer_sus(app)
    finish(app)
    the_file_agrees(study)


def consent(app: Moderator) -> None:
    """The moderator shows the window, which takes the keys from nobody; the participant agrees in it."""
    app.key("F7")
    app.find("Welcome", kind="text", window=PAGES)
    assert app.seen["active"] == "study-window"
    app.click("Where I point and click…", window=PAGES)
    app.click("Continue", window=PAGES)
    app.wait_for(lambda: app.says("We begin in a moment"), "the end of the consent")
    app.wait_for(lambda: app.says("signed today"), "the consent among the checks")


def start_with_the_strip(app: Moderator) -> None:
    left, _, _, _ = app.find("Pages", window="study-window")["place"]
    app.click_at(left + 20, app.find("Settings")["place"][1] - 100)  # what looks out from under the participant's
    app.has_keys("study-window")
    app.key("ctrl+Return")
    app.find("Begin task 1", window=STRIP)  # by itself, for the participant's window stands on the only screen
    app.find("Start", window=PAGES)


def works_and_is_judged(app: Moderator, study: Path) -> None:
    """Three clicks on the desktop, I'm done; the moderator thinks for a while; SEQ 6."""
    app.click("Start", window=PAGES)
    app.find("I’m done", window=CARD)
    for place in DESKTOP:
        app.click_at(*place)
    app.click("Hide text", window=CARD)
    app.click("I’m done", window=CARD)
    app.wait_for(lambda: app.things("Judge", window=STRIP), "the moderator's turn")
    app.find("Thank you", kind="text", window=PAGES)
    (done_ns,) = all_of(study, "SELECT t_ns FROM note WHERE tag = 'done'")[0]
    app.click("Time of the attempt", window=STRIP)
    app.has_keys(STRIP)
    app.key("s")
    circle = app.find("Overall, how difficult or easy was the task to complete? 6 of 7", window=PAGES)
    assert all_of(study, "SELECT ended_ns, outcome FROM attempt") == [(done_ns, "success")]
    app.click(circle["name"], window=PAGES)
    app.click("Continue", window=PAGES)


def gives_up(app: Moderator) -> None:
    """One click, an error by the strip's button, I give up: there is nothing to judge; no SEQ."""
    app.find("Pay for them.", window=PAGES)
    app.click("Start", window=PAGES)
    app.find("I give up", window=CARD)
    app.click_at(*DESKTOP[0])
    app.click("Slip", window=STRIP)
    app.click("I give up", window=CARD)
    app.find("Overall, how difficult or easy was the task to complete? 1 of 7", window=PAGES)
    app.click("Skip", window=PAGES)


def answer_sus(app: Moderator) -> None:
    """Each statement by its circle; those below are scrolled to."""
    app.wait_for(lambda: app.says("0 of 10 answered"), "the SUS")
    for n, answer in enumerate(SUS, 1):
        if n == len(SUS) - 3:
            scroll_down(app)
        app.click(circle(app, n, answer), window=PAGES)
        app.wait_for(partial(app.says, f"{n} of 10 answered"), f"answer {n}")
    app.click("Continue", window=PAGES)
    app.find("That was the last question. One moment.", window=PAGES)


def circle(app: Moderator, n: int, answer: int) -> str:
    """Return the name of the circle that stands on the line of a statement."""
    _, top, _, height = app.find(str(n), kind="text", window=PAGES)["place"]
    answers = [thing for thing in app.seen["things"] if thing["name"].endswith(f" {answer} of 5")]
    return str(min(answers, key=lambda one: abs(one["place"][1] + one["place"][3] / 2 - top - height / 2))["name"])


def scroll_down(app: Moderator) -> None:
    x, y, _, _ = app.find("1", kind="text", window=PAGES)["place"]
    for _ in range(4):
        app.click_at(x, y, button=5)


def finish(app: Moderator) -> None:
    app.click("Whole console", window=STRIP)
    app.find("Finish session…", window="study-window")
    app.has_keys("study-window")
    app.key("ctrl+Return")
    app.click("Finish session")
    app.wait_for(lambda: app.says("P01 is finished"), "the end of the session")
    app.key("F7")
    app.find("That was all. You have helped us a great deal.", window=PAGES)


def the_file_agrees(study: Path) -> None:
    assert all_of(study, "SELECT participant, kind, text_version FROM consent") == [("P01", "input", "1")]
    assert all_of(study, "SELECT task, outcome FROM attempt ORDER BY started_ns") == [
        ("shoes", "success"),
        ("pay", "abandoned"),
    ]
    assert all_of(study, "SELECT error_type FROM error") == [("slip",)]
    assert participants_clicks(study) == {"shoes": 3, "pay": 1}
    answers = all_of(study, "SELECT questionnaire, item, number FROM answer")
    assert [number for key, _, number in answers if key == "seq"] == [6, None]  # the second was skipped
    given = {int(item): number for key, item, number in answers if key == "sus"}
    assert [given[item] for item in sorted(given)] == list(SUS)
    actors = all_of(study, "SELECT actor, command FROM action ORDER BY id")
    assert {actor for actor, command in actors if command.split()[0] in {"begin", "note", "answer"}} == {"participant"}
    assert [actor for actor, command in actors if command.startswith("end")] == ["moderator", "participant"]
