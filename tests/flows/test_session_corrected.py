"""A moderator who mis-clicks, runs out of time and changes her mind, through `uxlab record` and on to the figures."""

import json
import subprocess
from pathlib import Path

from tests.flows.harness import UXLAB, Recording, rows

SCRIPT = """begin
error slip
cancel
begin
error wrong-page
severity 4
restart
extend 30
extend 15
end success
reorder {last}
begin
end abandoned
"""


def test_a_corrected_session_counts_only_what_stands(study: Path, record: Recording) -> None:
    session = record()
    tasks = session.ready()["tasks"]
    for line in SCRIPT.format(last=tasks[-1]).splitlines():
        assert session.say(line)["ok"] is True, line
    assert session.say("extend 5")["error"] == "No attempt is running: begin a task first."
    assert session.finish() == 1  # for the line that was refused
    stored = rows(study, "SELECT task, outcome, extra_time_s FROM attempt ORDER BY id")
    assert [tuple(row) for row in stored] == [(tasks[0], "success", 45.0), (tasks[-1], "abandoned", 0.0)]
    assert rows(study, "SELECT * FROM error") == []
    (order,) = rows(study, "SELECT task_order FROM session")
    assert json.loads(order[0]) == [tasks[0], tasks[-1], *tasks[1:-1]]
    printed = subprocess.run([*UXLAB, "metrics", str(study), "--json"], capture_output=True, check=True).stdout
    assert json.loads(printed)["attempts"] == 2
    assert json.loads(printed)["overall"]["error_rate"]["value"] == 0.0


def test_a_corrected_session_goes_on_in_its_own_order(study: Path, record: Recording) -> None:
    session = record()
    tasks = session.ready()["tasks"]
    session.say("begin")
    session.say(f"reorder {tasks[-1]}")
    session.kill()
    again = record()
    assert again.ready()["tasks"] == [tasks[0], tasks[-1], *tasks[1:-1]]
    again.say("restart")
    again.say("end failure")
    again.say("begin")
    again.say("finish")
    stored = rows(study, "SELECT task, outcome FROM attempt ORDER BY id")
    assert [tuple(row) for row in stored] == [(tasks[0], "failure"), (tasks[-1], "stopped")]
