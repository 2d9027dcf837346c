"""`uxlab check` as a person and as a script meet it."""

import json

import pytest
from click.testing import CliRunner

from tests.tries import at_best
from uxlab.cli.check import as_data, as_text, check
from uxlab.errors import CaptureUnavailable
from uxlab.lab.check import CheckReport, Lamp

FINE = Lamp("move", passed=True, measured="arrived after 12 ms, stamp within 0.4 ms", delay_ms=12.3)
MISSING = Lamp("scroll", passed=False, measured="did not arrive within 3 s", delay_ms=None)


def test_it_prints_four_lamps_and_one_sentence(x_display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    result = at_best(lambda: CliRunner().invoke(check, []), lambda result: result.exit_code == 0)
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert [line.split()[:2] for line in lines[:4]] == [["●", name] for name in ("move", "click", "scroll", "key")]
    assert lines[-2:] == ["Back end: x11", "Mouse and keyboard are recorded on this machine."]


def test_a_script_gets_json(x_display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    result = at_best(lambda: CliRunner().invoke(check, ["--json"]), lambda result: result.exit_code == 0)
    told = json.loads(result.stdout)
    assert (told["backend"], told["passed"], len(told["lamps"])) == ("x11", True, 4)


def test_a_dark_lamp_is_exit_status_1(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("uxlab.cli.check.check_capture", lambda _: CheckReport("x11", (FINE, MISSING), ()))
    result = CliRunner().invoke(check, [])
    assert result.exit_code == 1
    assert result.stdout.splitlines()[1] == "○ scroll   did not arrive within 3 s"


def test_without_a_display_the_sentence_is_handed_on() -> None:
    result = CliRunner().invoke(check, [])
    assert isinstance(result.exception, CaptureUnavailable)


def test_the_text_is_aligned_and_names_what_is_dark() -> None:
    text = as_text(CheckReport("x11", (FINE, MISSING), ("Nothing was seen for 1.0 s (lock: ).",)))
    assert text.splitlines()[2:] == [
        "",
        "Back end: x11",
        "Nothing was seen for 1.0 s (lock: ).",
        "Not recorded as it should be: scroll. Close other recorders and remote desktops, then check again.",
    ]


def test_the_data_has_stable_keys() -> None:
    told = json.loads(as_data(CheckReport("x11", (MISSING,), ())))
    lamp = {"name": "scroll", "passed": False, "measured": "did not arrive within 3 s", "delay_ms": None}
    assert told == {
        "backend": "x11",
        "lamps": [{**lamp, "error_ms": None}],
        "troubles": [],
        "screens": [],
        "passed": False,
    }
