"""The table of metrics, as a person sees it."""

import re
from collections.abc import Callable, Sequence

import pytest

from uxlab.cli.metrics_table import render
from uxlab.metrics.summary import StudySummary, summarise, summarise_briefly
from uxlab.model.design import Design, Task
from uxlab.model.results import InputCounts, SessionData, StudyData
from uxlab.model.session import Answer, Attempt, ErrorMark, Outcome, Session, SessionState
from uxlab.wording.figures import ABSENT, DASH

SECOND = 1_000_000_000
NAMES = {"find": "Find a return address for shoes", "buy": "Order shoes", "track": "Track it"}

Tried = tuple[str, Outcome, float]


def session(person: str, tried: Sequence[Tried], sus: Sequence[int] = (), errors: int = 0) -> SessionData:
    attempts, at = [], 0
    for index, (task, outcome, seconds) in enumerate(tried):
        end = at + round(seconds * SECOND)
        attempts.append(Attempt(uid=f"{person}{index}", task=task, started_ns=at, ended_ns=end, outcome=outcome))
        at = end + SECOND
    return SessionData(
        session=Session(
            uid=person, participant=person, condition=None, moderator="", started_utc="", state=SessionState.FINISHED
        ),
        group=None,
        attempts=tuple(attempts),
        errors=tuple(ErrorMark(uid=f"e{n}", t_ns=n) for n in range(errors)),
        answers=tuple(
            Answer(uid=str(n), t_ns=at, questionnaire="sus", item=str(n), number=number)
            for n, number in enumerate(sus, 1)
        ),
        input_by_attempt=tuple((attempt.uid, InputCounts(clicks=7)) for attempt in attempts),
    )


def study(*sessions: SessionData, how: Callable[[StudyData], StudySummary] = summarise) -> StudySummary:
    tasks = tuple(Task(key=key, name=name) for key, name in NAMES.items())
    return how(StudyData(design=Design(name="Web shop", tasks=tasks), sessions=sessions))


THREE = (
    session("P01", [("find", Outcome.SUCCESS, 40), ("buy", Outcome.SUCCESS, 4)], [4, 2] * 5, errors=2),
    session("P02", [("find", Outcome.SUCCESS, 65), ("buy", Outcome.ABANDONED, 30)], [5, 1] * 5),
    session("P03", [("find", Outcome.SUCCESS, 120), ("buy", Outcome.SKIPPED, 0)], [3, 3] * 5),
)


def row(text: str, start: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(start))


def cells(text: str, start: str) -> list[str]:
    return re.split(r"\s{2,}", row(text, start))


def test_the_row_of_a_task() -> None:
    # 3 of 3: adjusted Wald 38 %; (40 + 65 + 120) / 3 = 75 s, t interval -27 to 177 cut at 0; geometric mean 67.8 s.
    assert cells(render(study(*THREE), 120), "Find") == [
        "Find a return address for shoes",
        "3 of 3",
        f"100 % [38{DASH}100]",
        f"1:15 [0:00{DASH}2:57]",
        "1:08",
        "0.67",
        "7.0",
        "0 %",
    ]


def test_a_time_of_one_person_has_no_interval_and_short_ones_have_tenths() -> None:
    assert cells(render(study(*THREE), 120), "Order")[3:5] == ["0:04.0", "0:04.0"]


def test_a_task_without_attempts_shows_dashes() -> None:
    assert set(cells(render(study(*THREE), 120), "Track")[1:]) == {ABSENT}


def test_the_four_figures_stand_together() -> None:
    shown = render(study(*THREE), 100)
    assert cells(shown, "Success rate") == ["Success rate", f"80 % [36{DASH}98], n = 5"]
    assert cells(shown, "Time per task") == ["Time per task", f"0:57 [0:00{DASH}2:15], n = 4"]
    assert cells(shown, "Error rate") == ["Error rate", f"0.40 errors per attempt [0.05{DASH}1.44], n = 5"]
    assert cells(shown, "SUS") == ["SUS", f"75.0 [12.9{DASH}100.0], n = 3"]
    assert "grade B, percentile 73, Good, Acceptable (Sauro)" in shown


@pytest.mark.parametrize("width", [72, 80, 100, 120, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, render(study(*THREE), width).splitlines())) <= width


def test_the_numbers_of_a_column_end_at_the_same_place() -> None:
    lines = [
        line for line in render(study(*THREE), 100).splitlines() if line.startswith(("Task", "Find", "Order", "Tra"))
    ]
    assert len({len(line) for line in lines}) == 1


def test_a_narrow_terminal_keeps_the_four_figures_and_cuts_names() -> None:
    shown = render(study(*THREE), 72)
    header = row(shown, "Task")
    assert all(name in header for name in ("Success", "Time per task", "Errors"))
    assert "Typical" not in header
    assert "\N{HORIZONTAL ELLIPSIS}" in row(shown, "Find")


@pytest.mark.parametrize("people", [0, 1, 2, 3])
@pytest.mark.parametrize("width", [72, 100])
def test_nothing_reads_like_a_program(people: int, width: int) -> None:
    shown = render(study(*THREE[:people]), width)
    assert not re.search(r"nan|None|inf\b|0 of 0", shown)
    assert not shown.endswith("\n")
    assert not any(line.endswith(" ") for line in shown.splitlines())


def test_one_person_has_no_interval_no_grade_and_is_told_so() -> None:
    shown = render(study(THREE[0]), 100)
    assert "[" not in shown
    assert "grade" not in shown
    assert "One person, no intervals." in shown
    assert row(shown, "SUS") == "SUS            75.0, n = 1"


def test_an_empty_study_says_what_to_do() -> None:
    shown = render(study(), 100)
    assert shown.startswith("Web shop: 0 participants, 0 sessions, 0 attempts")
    assert "Record a session: uxlab record STUDY --participant P01" in shown


def test_methods_and_what_was_left_out_stand_below() -> None:
    shown = " ".join(render(study(*THREE), 100).split())
    assert "Not in the figures: 1 skipped." in shown
    assert "Intervals of 95 %. Success: adjusted Wald. Time per task: mean, t interval." in shown
    assert "Over all tasks: attempts treated as independent" in shown
    assert "SUS: 1 respondent gave ten equal answers." in shown


def test_a_second_table_has_a_row_for_each_participant() -> None:
    shown = render(study(*THREE), 120, by="participant")
    assert row(shown, "Participant").split()[:2] == ["Participant", "Success"]
    assert row(shown, "P02").split()[:8] == ["P02", "1", "of", "2", "50", "%", "1:05", "1:05"]


def test_a_study_without_groups_says_so() -> None:
    assert "No session has a group." in render(study(*THREE), 100, by="group")


@pytest.mark.parametrize("width", [72, 100, 120])
@pytest.mark.parametrize("people", [0, 1, 3])
def test_the_further_figures_fit_and_read_well(people: int, width: int) -> None:
    shown = render(study(*THREE[:people]), width, by="participant", details=True)
    assert not people or max(map(len, shown.splitlines())) <= width
    assert not re.search(r"nan|None|inf\b|0 of 0", shown)
    assert ("Outcomes" in shown) is (people > 0)


def test_the_further_figures_stand_below_the_name_of_their_task() -> None:
    shown = render(study(*THREE), 100, details=True)
    block = next(part for part in shown.split("\n\n") if part.startswith(NAMES["buy"]))
    assert row(block, "Outcomes").split(maxsplit=1) == ["Outcomes", "unassisted success 1, abandoned 1"]
    assert "Track it\nOutcomes" not in shown  # nobody tried
    assert "\n\nAll tasks\n" in shown


def test_errors_of_a_few_are_a_warning_of_their_own() -> None:
    clumsy = session("P09", [("find", Outcome.SUCCESS, 40)], errors=30)
    shown = " ".join(render(study(clumsy, *THREE[1:]), 100).split())
    # 30 errors in 1 attempt, none in 2 and 2: 10 a person, t interval -33 to 53 cut at 0
    assert f"Errors: a few people make most of them; over people 10.00 per attempt [0.00{DASH}53.03], n = 3." in shown
    assert "a few people" not in render(study(*THREE), 100)


def test_a_brief_summary_reads_like_a_whole_one() -> None:
    clumsy = session("P09", [("find", Outcome.SUCCESS, 40)], errors=30)
    whole, brief = study(clumsy, *THREE[1:]), study(clumsy, *THREE[1:], how=summarise_briefly)
    assert whole.details is not None
    assert brief.details is None
    assert render(brief, 100, by="participant") == render(whole, 100, by="participant")
