"""A started child as its parent holds it: commands in, messages out, and a clean burial."""

import sys

import pytest

from tests.capture.harness import wait_until
from uxlab.capture.helper import Helper, child_command
from uxlab.capture.protocol import Beat, End, PauseFrom, Stop

ECHO = "import sys\nfor line in sys.stdin: print('[\"Beat\",1,2]' if 'Pause' in line else '[\"End\",3]', flush=True)"


def python(script: str) -> list[str]:
    return [sys.executable, "-c", script]


def test_what_is_told_is_heard_and_what_is_said_is_read() -> None:
    helper = Helper(python(ECHO))
    helper.tell(PauseFrom(1))
    helper.tell(Stop())
    messages = helper.messages()
    assert [next(messages), next(messages)] == [Beat(1, 2), End(3)]
    helper.bury()


def test_reading_ends_at_the_first_thing_that_is_no_message() -> None:
    helper = Helper(python("print('[\"End\",3]'); print('Segmentation fault'); print('[\"End\",4]')"))
    assert list(helper.messages()) == [End(3)]
    helper.bury()


def test_a_killed_child_ends_the_reading_and_takes_no_commands() -> None:
    helper = Helper(python("import time; time.sleep(60)"))
    helper.kill()
    assert list(helper.messages()) == []
    helper.tell(Stop())
    helper.bury()
    helper.tell(Stop())
    helper.bury()


def test_age_and_silence_are_measured() -> None:
    helper = Helper(python("import time; time.sleep(0.5); print('[\"End\",3]', flush=True); time.sleep(60)"))
    assert next(helper.messages()) == End(3)
    assert helper.silent_s < helper.age_s
    wait_until(lambda: helper.silent_s > 0.05)
    helper.bury()


def test_a_command_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(OSError, match="nonexistent"):
        Helper(["/nonexistent/uxlab"])


def test_the_folder_in_which_the_moderator_works_is_no_part_of_the_child() -> None:
    assert child_command() == [sys.executable, "-P", "-m", "uxlab.capture.child"]


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command() == [sys.executable, "--capture-helper"]
