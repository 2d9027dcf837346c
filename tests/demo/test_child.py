"""Processes that speak in lines: answers, silence, nonsense, and a certain end."""

import os
import subprocess
import sys

import pytest

from uxlab.demo.child import Child, end, running
from uxlab.errors import UxlabError


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_lines_come_in_order_and_commands_are_answered(session: Child) -> None:
    assert session.next_line()["ready"] is True
    assert session.ask("begin voucher")["command"] == "begin voucher"
    assert session.ask("note größer")["command"] == "note größer"


def test_silence_is_not_waited_for_longer_than_asked() -> None:
    with running("the sleeper", python("input()"), os.environ) as child:
        assert child.next_line_or_none(0.05) is None
        with pytest.raises(UxlabError, match=r"waited 0\.05 s for the sleeper"):
            child.next_line(0.05)


@pytest.mark.parametrize("text", ["no json", "[1, 2]", "3"])
def test_anything_but_an_object_is_refused(text: str) -> None:
    with (
        running("the mumbler", python(f"print({text!r})"), os.environ) as child,
        pytest.raises(UxlabError, match="does not understand what the mumbler wrote"),
    ):
        child.next_line()


def test_a_process_that_dies_is_told_with_its_last_words() -> None:
    with running("the session", python("raise SystemExit('uxlab: the disk is full.')"), os.environ) as child:
        for _ in range(2):  # also when asked again
            with pytest.raises(UxlabError, match=r"lost the session: uxlab: the disk is full\."):
                child.next_line()
        with pytest.raises(UxlabError, match="lost the session"):
            child.wait()


def test_a_process_that_dies_silently_is_told_with_its_exit_status() -> None:
    with running("the session", python("raise SystemExit(3)"), os.environ) as child:
        with pytest.raises(UxlabError, match="lost the session"):
            child.wait()
        assert child.last_words() == "it ended with exit status 3."


def test_telling_a_dead_process_is_an_error_not_a_crash() -> None:
    with running("the session", python("pass"), os.environ) as child:
        child.wait()
        with pytest.raises(UxlabError, match="lost the session"):
            child.tell("begin voucher")


def test_waiting_for_a_process_that_stays_has_an_end() -> None:
    with (
        running("the stayer", python("input()"), os.environ) as child,
        pytest.raises(UxlabError, match="for the stayer to end"),
    ):
        child.wait(0.05)


def test_leaving_ends_the_process_also_after_an_error() -> None:
    def leave_in_haste(pids: list[int]) -> None:
        code = "import json, os; print(json.dumps({'pid': os.getpid()}), flush=True); input()"
        with running("the stayer", python(code), os.environ) as child:
            pids.append(int(str(child.next_line()["pid"])))
            raise KeyboardInterrupt

    pids: list[int] = []
    with pytest.raises(KeyboardInterrupt):
        leave_in_haste(pids)
    with pytest.raises(ProcessLookupError):
        os.kill(pids[0], 0)


def test_a_process_that_does_not_listen_is_killed() -> None:
    code = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"
    with subprocess.Popen(python(code), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert end(process, within_s=0.1) == -9
