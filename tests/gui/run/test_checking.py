"""The checks, run for the page: really measured, under a real X server where there is one."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.run.made_states import DESIGN
from tests.tries import at_best
from uxlab.gui.jobs import Jobs
from uxlab.gui.run.checking import Checking
from uxlab.lab.preflight import LampState, PersonAtHand, Plan


def test_every_check_is_shown_at_once_and_judged_when_it_is_measured(
    qtbot: QtBot, x_display: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    jobs, told = Jobs(lambda error: told.append(str(error))), []
    checking = Checking(jobs, lambda: told.append("changed"), lambda error: told.append(str(error)))
    plan = Plan(path=tmp_path / "shop.uxlab", design=DESIGN, person=PersonAtHand(code="P07"))
    assert (checking.has_run, checking.checks(plan), checking.checks(None)) == (False, (), ())
    checking.run(plan)
    assert {check.lamp for check in checking.checks(plan)} == {LampState.CHECKING}
    assert checking.checks(plan)[2].name == "Consent of P07"
    checking.run(plan)
    qtbot.waitUntil(lambda: checking.ran_at != "")
    assert told == ["changed", "changed"]

    def lamps() -> dict[str, LampState]:
        """Measure once more: beside others the processor may be busy, and the check of capture says so."""
        checking.run(plan)
        qtbot.waitUntil(lambda: LampState.CHECKING not in {check.lamp for check in checking.checks(plan)})
        return {check.key: check.lamp for check in checking.checks(plan)}

    best = at_best(lamps, lambda lamps: lamps["capture"] is LampState.PASSED)
    jobs.close()
    assert (best["capture"], best["consent"]) == (LampState.PASSED, LampState.WARNING)
