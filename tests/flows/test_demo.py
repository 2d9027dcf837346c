"""The demo from end to end: its figures are what its people did, counted here by hand, and it leaves nothing behind."""

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.flows.harness import UXLAB

LONGEST_S = 90
"""The promise of the demo's own description."""
TRIES = 3

HAND_COUNTED = {
    # task: (successes, unassisted successes, errors, clicks) of three people, read off uxlab/demo/novices.py, people.py
    "running-shoes": (3, 3, 1 + 0 + 1, 6 + 4 + 5),
    "return-address": (2, 2, 1 + 0 + 1, 5 + 3 + 2),
    "delivery-date": (3, 2, 1 + 1 + 1, 6 + 5 + 5),
    "voucher": (1, 1, 3 + 0 + 1, 6 + 3 + 2),
    "damaged-parcel": (3, 3, 1 + 0 + 1, 6 + 4 + 6),
}
OTHER_ENDS = {"abandon_rate": "voucher", "partial_rate": "voucher", "failure_rate": "return-address"}
SUS = (37.5, 85.0, 67.5)


@pytest.mark.alone  # for 90 s, of which it needs 60
@pytest.mark.timeout(600)
def test_the_figures_are_what_the_people_did(tmp_path: Path) -> None:
    """They are each time; how long it takes is judged by the best of a few times, of which the first is good enough."""
    took_s: list[float] = []
    while not took_s or min(took_s) >= LONGEST_S:
        assert len(took_s) < TRIES, took_s
        folder = tmp_path / str(len(took_s))
        folder.mkdir()
        took_s.append(demonstrated_s(folder))


def demonstrated_s(folder: Path) -> float:
    """Run the demo, check its figures, and return how long it says that it took."""
    done = subprocess.run([*UXLAB, "demo", "--out", str(folder)], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    study = folder / "larkspur-shop.uxlab"
    assert f"The study is in {study}" in done.stdout
    for suffix, start in ((".html", b"<!DOCTYPE html>"), (".pdf", b"%PDF-")):
        report = study.with_suffix(suffix)
        assert f"Its report is in {report}" in done.stdout
        assert report.read_bytes().startswith(start)
    assert "the hand clicked 68 times in 15 attempts" in done.stdout
    shown = subprocess.run([*UXLAB, "metrics", str(study), "--json"], capture_output=True, check=True).stdout
    check_figures(json.loads(shown))
    return float(done.stdout.rpartition("It took ")[2].split()[0])


def check_figures(figures: dict[str, object]) -> None:
    assert (figures["participants"], figures["sessions"], figures["attempts"]) == (3, 3, 15)
    tasks = by_key(figures["tasks"])
    assert tasks.keys() == HAND_COUNTED.keys()
    for key, (successes, unassisted, errors, clicks) in HAND_COUNTED.items():
        counted = {
            "success_rate": successes / 3,
            "unassisted_success_rate": unassisted / 3,
            "error_rate": errors / 3,
            "clicks_per_task": clicks / 3,
        }
        for name, value in counted.items():
            assert tasks[key][name]["value"] == pytest.approx(value), (key, name)
        for name, task in OTHER_ENDS.items():
            assert tasks[key][name]["value"] == pytest.approx(1 / 3 if key == task else 0), (key, name)
    sus = figures["sus"]
    assert isinstance(sus, dict)
    assert sus["estimate"]["value"] == pytest.approx(sum(SUS) / 3)
    overall = figures["overall"]
    assert isinstance(overall, dict)
    assert overall["success_rate"]["value"] == pytest.approx(12 / 15)
    assert overall["error_rate"]["value"] == pytest.approx(13 / 15)


def by_key(tasks: object) -> dict[str, dict[str, dict[str, float]]]:
    assert isinstance(tasks, list)
    return {task["task"]: task for task in tasks}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_demo_that_is_stopped_ends_everything_and_keeps_the_file(number: signal.Signals, tmp_path: Path) -> None:
    with subprocess.Popen([*UXLAB, "demo", "--out", str(tmp_path)], stdout=subprocess.PIPE, text=True) as demo:
        assert demo.stdout is not None
        while "success" not in demo.stdout.readline():
            pass
        started = descendants(demo.pid)
        assert len(started) >= 4  # X server, window manager, session, shop
        demo.send_signal(number)
        rest = demo.stdout.read()
    assert demo.returncode == 130
    assert f"What was recorded until here is in {tmp_path / 'larkspur-shop.uxlab'}" in rest
    assert [pid for pid in started if is_running(pid)] == []
    subprocess.run([*UXLAB, "metrics", str(tmp_path / "larkspur-shop.uxlab")], capture_output=True, check=True)


def descendants(pid: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    children = [int(word) for word in listed.stdout.split()]
    return [*children, *(below for child in children for below in descendants(child))]


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
