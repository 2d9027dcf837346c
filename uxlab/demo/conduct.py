"""The demo from end to end: a study, three sessions on real input, its figures, and a check of the recording."""

import os
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from uxlab.demo.check import differences, recorded_clicks
from uxlab.demo.child import running
from uxlab.demo.command import read_metrics, run_uxlab, uxlab_command
from uxlab.demo.display import environment_on
from uxlab.demo.hand import hand_on
from uxlab.demo.people import PEOPLE
from uxlab.demo.plan import Person
from uxlab.demo.reports import write_reports
from uxlab.demo.visit import Tried, Visit
from uxlab.errors import UxlabError
from uxlab.resources import resource

Say = Callable[[str], None]

_SHOP = (sys.executable, "-m", "uxlab.gui.sample_shop")


def conduct(study: Path, display: str, say: Say) -> None:
    """Create the study, conduct everyone's session on this display, show the figures, check them, and report them.

    Raises:
        UxlabError: something went wrong, or the recorded clicks are not the ones made.
    """
    environment = environment_on(display, os.environ)
    design = resource("sample", "web-shop.toml")
    run_uxlab(["new", str(study), "--from", str(design)], environment)
    names = _task_names(design)
    before: Counter[str] = Counter()
    clicks = attempts = 0
    for person in PEOPLE:
        tried = _visit(person, study, environment, lambda one: say(_attempt_text(one, names)), say)
        after = recorded_clicks(read_metrics(str(study), environment))
        _compare(tried, before, after)
        before = after
        clicks += sum(one.done.clicks for one in tried)
        attempts += len(tried)
    say("")
    say(run_uxlab(["metrics", str(study)], environment).rstrip())
    say("")
    write_reports(study, environment)
    say(f"Checked: the hand clicked {clicks} times in {attempts} attempts, and the same clicks were recorded in each.")


def _visit(
    person: Person, study: Path, environment: Mapping[str, str], tell: Callable[[Tried], None], say: Say
) -> list[Tried]:
    session_command = uxlab_command(
        "record",
        str(study),
        "--participant",
        person.code,
        "--group",
        person.group,
        "--consent",
        "input",
        "--script",
        "-",
    )
    with (
        running("the session", session_command, environment) as session,
        running("the sample shop", _SHOP, environment) as shop,
        hand_on(environment["DISPLAY"], person.seed, person.pace) as hand,
    ):
        visit = Visit(person, session, shop, hand)
        tasks = visit.tasks()
        say(f"\n{person.code}, {person.group}, {len(tasks)} tasks")
        tried = []
        for task in tasks:
            tried.append(visit.attempt(task))
            tell(tried[-1])
            visit.return_to_start()
        events = visit.farewell()
        say(f"  {events} input events recorded; SUS and NPS answered.")
        return tried


def _compare(tried: list[Tried], before: Counter[str], after: Counter[str]) -> None:
    wrong = differences(tried, before, after)
    if wrong:
        told = "; ".join(f"{one.person} {one.task}: {one.made} made, {one.recorded} recorded" for one in wrong)
        raise UxlabError(f"The demo's recording is not what happened ({told}); run “uxlab check” and report it.")


def _attempt_text(one: Tried, names: Mapping[str, str]) -> str:
    errors = one.plan.errors()
    parts = [
        f"  {names.get(one.plan.task, one.plan.task):<33}",
        f"{one.plan.outcome.value:<9}",
        f"{one.seconds:>5.1f} s",
        f"{one.done.clicks:>3} clicks",
        f"{one.done.keys:>3} keys",
        f"{errors} {'error ' if errors == 1 else 'errors'}",
    ]
    return ("  ".join(parts) + ("  assisted" if one.plan.assisted() else "")).rstrip()


def _task_names(design: Path) -> dict[str, str]:
    tasks = tomllib.loads(design.read_text(encoding="utf-8"))["task"]
    return {str(task["key"]): str(task["name"]) for task in tasks}
