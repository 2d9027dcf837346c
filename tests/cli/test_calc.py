"""`uxlab calc`: its list of statistics, its stable forms, and the two faces of each answer."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.calculator import answer, calc, text, usage
from uxlab.cli.calc import SECTIONS, statistics

README = Path(__file__).resolve().parents[2] / "README.md"

STABLE_FORMS = [
    "success 9 11",
    "time 55 65 75 62 45 135",
    "median 55 65 75 62 45 135",
    "errors 15 400",
    "sus 4 2 4 2 4 2 4 2 4 2",
    "sus-mean 77.5 60 17.5 72.5 65",
    "umux-lite 6 7",
    "seq 7 6 7 3",
    "nps 10 9 8 5",
    "tlx 70 20 55 40 65 30",
    "tlx 70 20 55 40 65 30 --weights 5 1 3 2 3 1",
    "benchmark success 9 11 --target 0.8",
    "benchmark time 60 53 70 42 62 43 81 --target 60",
    "compare success 11 12 5 12",
    "compare time --a 30 40 50 --b 60 70 80",
    "compare means --a 4 1 2 --b 7 13 9",
    "compare means --a 4 1 2 --b 7 13 9 --paired",
    "mcnemar 7 6 1 1",
    "km --times 30 42 55 --completed 1 0 1",
    "discovery --counts 3 1 2 5 4 1 --participants 6",
    "lostness 4 7 3",
    "samplesize success --margin 0.1",
    "samplesize mean --sd 20 --margin 5",
    "samplesize discovery --goal 0.85 --p 0.31",
]
"""Scripts depend on these."""


@pytest.mark.parametrize("form", STABLE_FORMS)
def test_the_stable_forms_answer_as_text_and_as_json(form: str) -> None:
    words = form.split()
    found = answer(*words)
    assert form.startswith(found["statistic"])
    assert found["value"] is not None
    lines = text(*words).splitlines()
    figure, blank, meaning = lines[0], lines[-2], lines[-1]
    assert re.search(r"\d", figure)
    assert blank == ""
    assert meaning.endswith(".")
    assert f"{found['method']}" in text(*words)


def test_a_table_is_one_word() -> None:
    assert answer("kappa", "--table", "20 5; 10 15")["value"] == pytest.approx(0.4)


def test_no_text_calls_a_difference_significant() -> None:
    for form in STABLE_FORMS:
        assert not re.search("significan|nan|None", text(*form.split()))


def test_help_lists_every_statistic_in_its_section() -> None:
    listed = calc("--help").output
    for title, commands in SECTIONS.items():
        section = listed.split(f"\n{title}:\n")[1].split("\n\n")[0]
        assert re.findall(r"^  (\S+(?: \S+)?)(?:  |$)", section, re.MULTILINE) == [c.path for c in commands]


def test_every_command_is_in_a_section() -> None:
    paths = [statistic.path for statistic in statistics()]
    assert len(paths) == len(set(paths))
    for path in paths:
        assert calc(*path.split(), "--help").exit_code == 0


@pytest.mark.parametrize("path", [statistic.path for statistic in statistics()])
def test_every_statistic_explains_itself_in_80_columns(path: str) -> None:
    lines = calc(*path.split(), "--help").output.splitlines()
    assert max(map(len, lines)) <= 80
    assert all(option in "\n".join(lines) for option in ("--json", "--confidence"))


def test_the_readme_lists_what_help_lists() -> None:
    section = README.read_text().split("### The calculator\n")[1].split("\n#")[0]
    rows = re.findall(r"^\| `(.+?)` \| (.+) \|$", section, re.MULTILINE)
    assert rows == [(f"{each.path} {each.metavar}", each.short_help) for each in statistics()]


@pytest.mark.parametrize(
    "words", ["variance 1 2", "compare", "compare colours", "success", "success 3", "success 9 11 --nope", "time"]
)
def test_misuse_is_usage(words: str) -> None:
    usage(*words.split())


def test_a_process_answers_and_complains_on_the_right_channels() -> None:
    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "uxlab", "calc", *words]
        return subprocess.run(command, check=False, capture_output=True, text=True)

    done, complaint = run("success", "9", "11"), run("success", "12", "11")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Success rate  82 % [51\N{EN DASH}96], n = 11\n")
    assert (complaint.returncode, complaint.stdout) == (1, "")
    assert complaint.stderr.startswith("uxlab: 12 of 11 ")
