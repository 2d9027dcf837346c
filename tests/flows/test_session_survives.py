"""Nothing acknowledged is lost when the recorder or its capture child is killed, and the session goes on."""

import json
import os
import signal
import subprocess
from pathlib import Path
from threading import Thread
from time import perf_counter_ns, sleep

import pytest

from tests.flows.harness import UXLAB, Hand, Recording, rows, seeded, settle, wait_for

LOST_INPUT_NS = 250_000_000
ROUNDS = 12
LONGEST_GAP_NS = 3_000_000_000
OLD_ENOUGH_S = 2.0
"""A child that lived this long is replaced at once; else a child that always dies would be started without end."""
TRIES = 5


def integrity(study: Path) -> str:
    return str(rows(study, "PRAGMA integrity_check")[0][0])


@pytest.mark.alone  # for 250 ms
def test_every_acknowledged_command_survives_kill_9_of_the_recorder(study: Path, hand: Hand, record: Recording) -> None:
    lot = seeded()
    acknowledged: list[str] = []
    for round_number in range(ROUNDS):
        running = record()
        assert running.ready()["resumed"] is (round_number > 0)
        if running.say("note alive")["state"] == "ready":
            assert running.say("begin 1")["ok"]
        hand.typed_ns.clear()
        stop_at_ns = perf_counter_ns() + lot.randrange(50, 900) * 1_000_000
        while perf_counter_ns() < stop_at_ns:
            text = f"round {round_number} note {len(acknowledged)}"
            if running.say(f"note {text}")["ok"]:
                acknowledged.append(text)
            hand.key("a")
            sleep(lot.random() / 100)
        running.send("note perhaps")
        killed_ns = perf_counter_ns()
        running.kill()

        assert integrity(study) == "ok"
        noted = {row["text"] for row in rows(study, "SELECT text FROM note")}
        assert set(acknowledged) <= noted
        origin_ns = rows(study, "SELECT monotonic_ns - t_ns AS origin FROM clock ORDER BY t_ns DESC LIMIT 1")[0][0]
        stored_ns = [
            row["t_ns"] + origin_ns for row in rows(study, "SELECT t_ns FROM event WHERE kind = 3 AND value = 1")
        ]
        due = [after_ns for _, after_ns in hand.typed_ns if after_ns < killed_ns - LOST_INPUT_NS]
        kept = [t_ns for t_ns in stored_ns if t_ns >= hand.typed_ns[0][0] - 2_000_000]
        assert len(kept) >= len(due), f"round {round_number}: {len(due)} keys were due, {len(kept)} are there"

    running = record()
    assert running.ready()["state"] == "running"
    assert running.say("end success")["ok"]
    assert running.finish() == 0
    gaps = rows(study, "SELECT reason FROM gap WHERE reason = 'crash'")
    assert len(gaps) == ROUNDS
    interruptions = rows(study, "SELECT ended_ns FROM pause WHERE reason = 'interruption'")
    assert len(interruptions) == ROUNDS
    assert all(row["ended_ns"] is not None for row in interruptions)


def test_a_killed_capture_child_is_replaced_and_its_gap_is_marked(study: Path, hand: Hand, record: Recording) -> None:
    running = record()
    running.ready()
    running.say("begin 1")
    hand.key("a")
    sleep(OLD_ENOUGH_S)
    os.kill(running.child_pid(), signal.SIGKILL)
    assert running.say("note while it is down")["ok"]
    wait_for(lambda: "No input was seen" in "".join(running.complaints))
    hand.key("b")
    settle()
    assert running.say("end success")["ok"]
    assert running.finish() == 0
    (gap,) = rows(study, "SELECT * FROM gap WHERE reason = 'helper-restart'")
    assert 0 < gap["ended_ns"] - gap["started_ns"] < LONGEST_GAP_NS, gap["ended_ns"] - gap["started_ns"]
    assert len(rows(study, "SELECT 1 FROM event WHERE kind = 3 AND value = 1")) == 2


def test_undo_reaches_back_over_a_restart(study: Path, record: Recording) -> None:
    running = record()
    running.ready()
    running.say("begin 1")
    running.say("error slip")
    running.kill()
    running = record()
    running.ready()
    assert rows(study, "SELECT count(*) AS n FROM error")[0]["n"] == 1
    assert running.say("undo")["ok"]
    assert rows(study, "SELECT count(*) AS n FROM error")[0]["n"] == 0
    assert running.say("redo")["ok"]
    assert rows(study, "SELECT count(*) AS n FROM error")[0]["n"] == 1
    assert running.finish() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_polite_signal_closes_the_session_in_order_and_it_can_be_resumed(
    number: signal.Signals, study: Path, hand: Hand, record: Recording
) -> None:
    running = record()
    running.ready()
    running.say("begin 1")
    hand.key("a")
    running.process.send_signal(number)
    assert running.wait() == 0, running.complaints
    assert len(rows(study, "SELECT 1 FROM event WHERE kind = 3")) == 2
    assert not study.with_name(study.name + "-wal").exists()
    running = record()
    answer = running.ready()
    assert (answer["resumed"], answer["state"]) == (True, "running")
    assert running.finish() == 0


def test_a_file_script_runs_to_its_end(study: Path, x_display: str, tmp_path: Path) -> None:
    """Its wait lasts as long as it says, and little more at the best of some times."""
    script = tmp_path / "session.txt"
    script.write_text("# a comment\n\nbegin 1\nwait 0.2\nend success\nanswer seq 6\nanswer sus 4 2 4 2 4 2 4 2 4 2")
    lasted_ns: list[int] = []
    while not lasted_ns or min(lasted_ns) >= 600_000_000:
        assert len(lasted_ns) < TRIES, lasted_ns
        done = subprocess.run(
            [*UXLAB, "record", str(study), "--participant", "P09", "--script", str(script)],
            env={**os.environ, "DISPLAY": x_display}, capture_output=True, check=False, timeout=60,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        assert [answer.get("command") for answer in answers[1:]] == [
            "begin 1", "wait 0.2", "end success", "answer seq 6", "answer sus 4 2 4 2 4 2 4 2 4 2", "finish",
        ]  # fmt: skip
        *_, attempt = rows(study, "SELECT * FROM attempt ORDER BY id")
        lasted_ns.append(attempt["ended_ns"] - attempt["started_ns"])
    assert min(lasted_ns) >= 200_000_000


def test_the_participant_goes_on_while_the_recorder_is_busy(study: Path, hand: Hand, record: Recording) -> None:
    running = record()
    running.ready()
    running.say("begin 1")
    typing = Thread(target=hand.type, args=("abcdefgh" * 10,))
    typing.start()
    for number in range(50):
        assert running.say(f"note {number}")["ok"]
    typing.join()
    settle()
    running.say("end success")
    assert running.finish() == 0
    assert len(rows(study, "SELECT 1 FROM event WHERE kind = 3 AND value = 1")) == 80
