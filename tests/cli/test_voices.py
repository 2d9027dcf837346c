"""How `record` answers programs and people."""

import json

import pytest

from uxlab.cli.replies import Reply
from uxlab.cli.voices import JsonVoice, WordVoice

DONE = Reply(command="begin shöes", t_ns=1_500_000_000, state="running")
REFUSED = Reply(command="end", t_ns=65_000_000_000, state="ready", error="No attempt is running: begin a task first.")


def test_each_line_is_answered_by_one_line_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    JsonVoice().reply(DONE)
    JsonVoice().reply(REFUSED)
    out, err = capsys.readouterr()
    done, refused = (json.loads(line) for line in out.splitlines())
    assert done == {"ok": True, "command": "begin shöes", "t_ns": 1_500_000_000, "state": "running"}
    assert (refused["ok"], refused["error"]) == (False, REFUSED.error)
    assert err == f"uxlab: {REFUSED.error}\n"


def test_chords_and_troubles_do_not_disturb_the_answers(capsys: pytest.CaptureFixture[str]) -> None:
    JsonVoice().chord(DONE)
    JsonVoice().trouble("No input was seen.")
    out, err = capsys.readouterr()
    assert out == ""
    assert "begin shöes" in err
    assert "No input was seen." in err


def test_a_person_reads_time_mark_and_words() -> None:
    said: list[str] = []
    voice = WordVoice(said.append)
    voice.reply(DONE)
    voice.reply(REFUSED)
    voice.chord(DONE)
    voice.reply(Reply(command="finish", t_ns=0, state="finished", events=12))
    voice.trouble("The disk is full.")
    assert said == [
        "    0:01 ✓ begin shöes",
        "    1:05 ✗ No attempt is running: begin a task first.",
        "    0:01 ✓ Chord begin shöes",
        "    0:00 ✓ finish, 12 input events recorded",
        "  ! The disk is full.",
    ]
