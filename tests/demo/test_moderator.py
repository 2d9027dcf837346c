"""The moderator's side of the conversation with `uxlab record`."""

import os
import sys

import pytest

from uxlab.demo.child import Child, running
from uxlab.demo.moderator import Answer, Moderator
from uxlab.demo.steps import Mark
from uxlab.errors import UxlabError
from uxlab.model.session import Outcome


def test_a_session_from_ready_to_finish(session: Child) -> None:
    moderator = Moderator(session)
    assert moderator.wait_until_ready() == ("voucher", "return-address")
    assert moderator.begin("voucher") == Answer(10**9)
    assert moderator.observe(Mark("slip", 1, "beside")) == Answer(2 * 10**9)
    assert moderator.end(Outcome.PARTIAL) == Answer(3 * 10**9)
    assert moderator.take_answers("sus", (1, 2, 3)) == Answer(4 * 10**9)
    assert moderator.finish() == 42
    session.wait()


def test_each_command_is_one_line_of_the_script_language(session: Child) -> None:
    moderator = Moderator(session)
    moderator.wait_until_ready()
    moderator.begin("voucher")
    assert session.last_words() == "begin voucher"
    moderator.observe(Mark("slip", 1, "beside"))
    assert session.last_words() == "error slip severity=1 beside"
    moderator.end(Outcome.ABANDONED)
    assert session.last_words() == "end abandoned"
    moderator.take_answers("nps", (9,))
    assert session.last_words() == "answer nps 9"


def test_a_refused_command_is_told_with_its_reason(session: Child) -> None:
    moderator = Moderator(session)
    moderator.wait_until_ready()
    with pytest.raises(UxlabError, match=r"refused “skip voucher”: There is nothing to skip\."):
        moderator._say("skip voucher")


def test_a_session_that_does_not_start_is_an_error() -> None:
    code = 'print(\'{"ok": false, "error": "No display."}\')'
    with (
        running("the session", [sys.executable, "-c", code], os.environ) as child,
        pytest.raises(UxlabError, match="did not start: No display"),
    ):
        Moderator(child).wait_until_ready()
