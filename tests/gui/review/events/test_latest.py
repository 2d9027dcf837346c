"""One answer at a time, and only what is still wanted."""

from concurrent.futures import Future

import pytest
from pytestqt.qtbot import QtBot

from uxlab.errors import UxlabError
from uxlab.gui.jobs import Jobs
from uxlab.gui.review.events.latest import Latest


class Asked:
    """Questions and the futures of their answers."""

    def __init__(self, jobs: Jobs) -> None:
        self.futures: dict[str, Future[str]] = {}
        self.answers: list[str] = []
        self.refusals: list[str] = []
        self.latest = Latest[str](jobs, self.answers.append, lambda error: self.refusals.append(str(error)))

    def ask(self, what: str) -> None:
        self.latest.ask(lambda: self.futures.setdefault(what, Future()))


@pytest.fixture
def asked(jobs: Jobs) -> Asked:
    return Asked(jobs)


def test_what_is_not_wanted_any_more_is_never_asked_for(qtbot: QtBot, asked: Asked) -> None:
    for what in "abc":
        asked.ask(what)
    assert list(asked.futures) == ["a"]
    asked.futures["a"].set_result("A")
    qtbot.waitUntil(lambda: list(asked.futures) == ["a", "c"])
    asked.futures["c"].set_result("C")
    qtbot.waitUntil(lambda: asked.answers == ["A", "C"])


def test_what_is_forgotten_is_not_heard(qtbot: QtBot, asked: Asked) -> None:
    asked.ask("a")
    asked.ask("b")
    asked.latest.forget()
    asked.ask("c")
    asked.futures["a"].set_result("A")
    asked.futures["c"].set_result("C")
    qtbot.waitUntil(lambda: bool(asked.answers))
    assert asked.answers == ["C"]
    assert "b" not in asked.futures


def test_a_refusal_is_heard_and_the_next_question_is_asked(qtbot: QtBot, asked: Asked) -> None:
    asked.ask("a")
    asked.futures["a"].set_exception(UxlabError("It is gone."))
    qtbot.waitUntil(lambda: asked.refusals == ["It is gone."])
    asked.ask("b")
    asked.futures["b"].set_result("B")
    qtbot.waitUntil(lambda: asked.answers == ["B"])
