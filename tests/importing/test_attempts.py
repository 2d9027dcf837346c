"""Each row is an attempt, or a list of what is wrong with it."""

import pytest

from uxlab.importing.attempts import OPTIONAL, REQUIRED, read_attempts
from uxlab.importing.drafts import DraftAttempt, DraftMark, number_of
from uxlab.importing.names import Codes
from uxlab.importing.problems import Findings
from uxlab.importing.sheets import read_table
from uxlab.model.design import Design
from uxlab.model.session import Outcome

HEADER = "participant,group,condition,task,outcome,seconds,errors,assists,clicks"


class Reader:
    """Reads rows under the whole header, or a whole text."""

    def __init__(self, design: Design, codes: Codes) -> None:
        self.findings = Findings()
        self._design, self._codes = design, codes

    def rows(self, *rows: str, header: str = HEADER) -> tuple[DraftAttempt, ...]:
        text = "\n".join([header, *rows])
        table = read_table("a.csv", text.encode(), (*REQUIRED, *OPTIONAL), self.findings)
        return read_attempts(table, self._design, self._codes, self.findings)

    def told(self) -> list[str]:
        return [str(problem) for problem in self.findings.problems]


@pytest.fixture
def reader(design: Design, codes: Codes) -> Reader:
    return Reader(design, codes)


def test_a_row_is_an_attempt(reader: Reader) -> None:
    (draft,) = reader.rows('P07,Novices,B,find shoes,Success,"83,5",2,1,14')
    assert draft == DraftAttempt(
        file="a.csv", row=2, participant="P07", group="novice", condition="b", task="find-shoes",
        outcome=Outcome.SUCCESS, length_ns=83_500_000_000, errors=(DraftMark(),) * 2, assists=(DraftMark(),), clicks=14,
    )  # fmt: skip
    assert reader.told() == []


def test_four_columns_are_enough_and_what_was_not_counted_is_said(reader: Reader) -> None:
    (draft,) = reader.rows("return;P01;1:05;no", header="TASK;Participant;seconds;Outcome")
    assert (draft.length_ns, draft.outcome, draft.clicks) == (65 * 10**9, Outcome.FAILURE, None)
    assert (draft.errors, draft.assists) == (None, None)
    assert reader.findings.remarks == [
        "a.csv: there is no column errors; that means not counted, and not none made.",
        "a.csv: there is no column assists; that means not counted, and not none made.",
    ]


def test_an_empty_cell_was_not_counted_and_a_zero_was(reader: Reader) -> None:
    drafts = reader.rows(
        "P01,,,return,success,5,0,,",
        "P02,,,return,success,5,,0,",
        "P03,,,return,success,5,2,1,",
        "P04,,,return,skipped,,,,",
    )
    numbers = [(number_of(draft.errors), number_of(draft.assists)) for draft in drafts]
    assert numbers == [(0, None), (None, 0), (2, 1), (None, None)]
    assert reader.findings.remarks == [
        "a.csv: errors are empty for 1 of 3 attempts; that means not counted, and not none made.",
        "a.csv: assists are empty for 1 of 3 attempts; that means not counted, and not none made.",
    ]


def test_where_everything_was_counted_there_is_nothing_to_say(reader: Reader) -> None:
    reader.rows("P01,,,return,success,5,0,0,", "P02,,,return,skipped,,,,")
    assert reader.findings.remarks == []


def test_every_wrong_cell_is_listed(reader: Reader) -> None:
    assert reader.rows("Ann Lee,x,c,retrun,sucess,0,1.5,-1,many", ",,,,,,,,") == ()
    columns = [(problem.row, problem.column) for problem in reader.findings.problems]
    assert sorted(columns) == [
        (2, name) for name in sorted(["participant", *HEADER.split(",")[1:]])
    ]  # fmt: skip


def test_a_row_of_nothing_but_separators_is_blank(reader: Reader) -> None:
    assert reader.rows(",,,,,,,,", "P01,,,return,success,5,,,")[0].row == 3


def test_what_is_required_must_be_filled_in(reader: Reader) -> None:
    assert reader.rows(",novice,,,,,,,") == ()
    assert reader.told() == [
        f"a.csv, row 2, {column}: must be filled in" for column in ("outcome", "participant", "task", "seconds")
    ]


def test_a_skipped_task_takes_no_time(reader: Reader) -> None:
    drafts = reader.rows("P01,,,return,skipped,,,,", "P02,,,return,skipped,0,,,", "P03,,,return,skipped,5,,,")
    assert [draft.length_ns for draft in drafts] == [0, 0]
    assert reader.told() == ["a.csv, row 4, seconds: “5” must be empty, for the task was left out"]


def test_of_times_with_a_comma_one_with_a_point_may_be_thousands(reader: Reader) -> None:
    header = HEADER.replace(",", ";")
    reader.rows("P01;;;return;success;83,5;;;", "P02;;;return;success;1.234;;;", header=header)
    told = "“1.234” may be thousands, for other times here have a decimal comma; write it without a point"
    assert reader.told() == [f"a.csv, row 3, seconds: {told}"]
    (draft,) = reader.rows("P02;;;return;success;1.234;;;", header=header)
    assert draft.length_ns == 1_234_000_000


@pytest.mark.parametrize("zero", ["0", "0.0", "0,00", "0:00", "00:00:00", "0:00.000"])
def test_no_time_may_be_written_as_a_zero_of_any_form(reader: Reader, zero: str) -> None:
    (draft,) = reader.rows(f'P01,,,return,skipped,"{zero}",,,')
    assert draft.length_ns == 0


@pytest.mark.parametrize("time", ["0.5", "0:01", ":", "0" * 5000 + "x"])
def test_a_time_of_a_skipped_task_is_a_problem(reader: Reader, time: str) -> None:
    assert reader.rows(f"P01,,,return,skipped,{time},,,") == ()
    assert "must be empty" in reader.told()[0]


def test_a_skipped_task_has_no_errors(reader: Reader) -> None:
    assert reader.rows("P01,,,return,skipped,,1,,") == ()
    assert "cannot have" in reader.told()[0]


def test_attempts_are_numbered_by_person_condition_and_task(reader: Reader) -> None:
    drafts = reader.rows(
        "P01,,a,return,success,5,,,",
        "P01,,b,return,success,5,,,",
        "P01,,a,return,success,6,,,",
        "P02,,a,return,success,5,,,",
    )
    assert [draft.number for draft in drafts] == [1, 1, 2, 1]


def test_a_row_that_is_there_twice_is_refused(reader: Reader) -> None:
    assert len(reader.rows("P01,,,return,success,5,,,", "P01,,,return,success,5.0,,,")) == 1
    assert "says the same as row 2" in reader.told()[0]


def test_two_attempts_alike_can_be_numbered(reader: Reader) -> None:
    header = "participant,task,outcome,seconds,attempt"
    drafts = reader.rows("P01,return,success,5,1", "P01,return,success,5,2", header=header)
    assert [draft.number for draft in drafts] == [1, 2]
    assert reader.told() == []


def test_a_number_belongs_to_one_attempt(reader: Reader) -> None:
    header = "participant,task,outcome,seconds,attempt"
    reader.rows("P01,return,success,5,2", "P01,return,success,6,2", "P01,return,success,6,0", header=header)
    assert [problem.column for problem in reader.findings.problems] == ["attempt", "attempt"]


def test_a_header_alone_is_no_import(reader: Reader) -> None:
    assert reader.rows() == ()
    assert reader.told() == ["a.csv: has a header and no rows"]


def test_a_missing_column_stops_the_reading(reader: Reader) -> None:
    assert reader.rows("P01,return,yes", header="participant,task,outcome") == ()
    assert reader.told() == ["a.csv, row 1, seconds: the column is missing in the header"]


def test_what_had_not_ended_is_left_out_and_told(reader: Reader) -> None:
    (draft,) = reader.rows("P01,,,find-shoes,success,9,0,0,", "P01,,,return,open,,,,", "P02,,,return,Open,,,,")
    assert draft.task == "find-shoes"
    assert reader.told() == []
    assert reader.findings.remarks == ["a.csv: left out 2 attempts that had not ended."]


def test_a_second_session_is_one_of_its_own(reader: Reader) -> None:
    header = "participant,task,outcome,seconds,errors,assists,session"
    rows = [f"P01,return,success,{9 + number},0,0,{session}" for number, session in enumerate(("", "1", "2"))]
    drafts = reader.rows(*rows, header=header)
    assert [draft.observation for draft in drafts] == ["", "", "session 2"]
    assert [draft.number for draft in drafts] == [1, 2, 3]
    reader.rows("P01,return,success,9,0,0,0", header=header)
    assert reader.told() == ["a.csv, row 2, session: “0” must be a whole number from 1"]


def test_the_apostrophe_of_an_export_is_no_part_of_a_code(reader: Reader) -> None:
    (draft,) = reader.rows("'-P7,,,find-shoes,success,9,0,0,")
    assert draft.participant == "-P7"
