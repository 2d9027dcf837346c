"""A study that keeps no keys: nothing of them reaches the disk, and their figures are unknown instead of 0."""

import json
import subprocess
from pathlib import Path
from time import sleep
from typing import Any

from tests.flows.harness import UXLAB, Hand, Record, rows, settle

DESIGN = """
name = "Without keys"
privacy = { keys = "KEYS" }
task = [{ key = "find", name = "Find" }]
"""
RECOGNISED_AFTER_S = 3.3
"""A rest that is longer than 3 s is a hesitation."""


def conducted(folder: Path, hand: Hand, display: str, keys: str) -> Path:
    """Return a study in which one person clicked, typed for longer than a rest, and clicked again."""
    study, design = folder / f"{keys}.uxlab", folder / f"{keys}.toml"
    design.write_text(DESIGN.replace("KEYS", keys))
    subprocess.run([*UXLAB, "new", str(study), "--from", str(design)], check=True, capture_output=True)
    record(study, hand, display, "P01")
    return study


def record(study: Path, hand: Hand, display: str, person: str) -> None:
    """Click, type a letter a second, click."""
    running = Record(study, display, "--participant", person)
    try:
        running.ready()
        running.say("begin")
        hand.move(300, 300)
        hand.click()
        for letter in "abc":
            sleep(RECOGNISED_AFTER_S / 3)
            hand.key(letter)
        hand.key("BackSpace")
        hand.move(300, 340)
        hand.click()
        hand.chord("Control_L", "Shift_L", "F1")
        settle()
        running.say("end success")
        assert running.finish() == 0
    finally:
        running.close()


def figures(study: Path) -> dict[str, Any]:
    """Return what `uxlab metrics --json` says of the study."""
    done = subprocess.run([*UXLAB, "metrics", str(study), "--json"], check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_without_keys_their_figures_are_unknown(tmp_path: Path, hand: Hand, x_display: str) -> None:
    study = conducted(tmp_path, hand, x_display, "off")
    assert rows(study, "SELECT * FROM event WHERE kind = 3") == []
    assert [row["value"] for row in rows(study, "SELECT value FROM environment WHERE name = 'keys_kept'")] == ["off"]
    found = figures(study)
    told = found["tasks"][0]["input"]
    assert {name for name, figure in told.items() if figure is None} == {
        "keys", "corrections", "hesitations", "hesitation_s", "clicks_to_optimal",
    }  # fmt: skip
    assert found["tasks"][0]["clicks_per_task"]["value"] == 2
    assert found["tasks"][0]["error_rate"]["value"] == 1  # the chord still commands
    assert told["pointer_path_px"]["value"] == 40
    assert found["excluded_input"]["chords"] == {
        "clicks": 0,
        "keys": None,
        "scrolls": 0,
        "moves": 0,
        "corrections": None,
    }
    text = subprocess.run(
        [*UXLAB, "metrics", str(study), "--details"], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    assert [line.split() for line in text if line.startswith(("Keys", "Corrections", "Hesitations"))] == [
        ["Keys", "–"], ["Corrections", "–"], ["Hesitations", "–"],
    ]  # fmt: skip


def test_with_keys_the_same_person_typed_and_did_not_hesitate(tmp_path: Path, hand: Hand, x_display: str) -> None:
    told = figures(conducted(tmp_path, hand, x_display, "classes"))["tasks"][0]["input"]
    assert (told["keys"]["value"], told["corrections"]["value"]) == (4, 1)
    assert (told["hesitations"]["value"], told["hesitations"]["n"]) == (0, 1)
