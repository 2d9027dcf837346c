"""Each row is an answer to one item, or a list of what is wrong with it."""

import pytest

from uxlab.errors import UsageError
from uxlab.importing.answers import OPTIONAL, REQUIRED, Forms, known_forms, read_answers
from uxlab.importing.drafts import DraftAnswer
from uxlab.importing.names import Codes
from uxlab.importing.problems import Findings
from uxlab.importing.sheets import read_table
from uxlab.model.design import Design
from uxlab.questionnaires.answers import ItemAnswer
from uxlab.questionnaires.library import load

HEADER = "participant,task,questionnaire,item,value"


class Reader:
    """Reads rows under a header."""

    def __init__(self, design: Design, codes: Codes) -> None:
        self.findings = Findings()
        self._design, self._codes = design, codes
        self._forms = Forms.of([load(key) for key in ("seq", "sus", "nps", "nasa-tlx")], design)

    def rows(self, *rows: str, header: str = HEADER) -> tuple[DraftAnswer, ...]:
        text = "\n".join([header, *rows])
        table = read_table("q.csv", text.encode(), (*REQUIRED, *OPTIONAL), self.findings)
        return read_answers(table, self._design, self._codes, self._forms, self.findings)

    def told(self) -> list[str]:
        return [str(problem) for problem in self.findings.problems]


@pytest.fixture
def reader(design: Design, codes: Codes) -> Reader:
    return Reader(design, codes)


def test_a_row_is_an_answer(reader: Reader) -> None:
    first, second = reader.rows("P01,Find Shoes,SEQ,1,6", "P01,,sus,10,2.0")
    assert first == DraftAnswer(
        file="q.csv",
        row=2,
        participant="P01",
        questionnaire="seq",
        answer=ItemAnswer("1", number=6.0),
        task="find-shoes",
    )
    assert (second.task, second.answer) == (None, ItemAnswer("10", number=2.0))
    assert reader.told() == []


@pytest.mark.parametrize("value", ["", "-"])
def test_no_answer_is_an_answer_too(value: str, reader: Reader) -> None:
    assert reader.rows(f"P01,,sus,1,{value}")[0].answer == ItemAnswer("1")


@pytest.mark.parametrize("value", ["0", "6", "2.5", "x", "1e0", "nan"])
def test_an_answer_lies_on_its_scale(value: str, reader: Reader) -> None:
    assert reader.rows(f"P01,,sus,1,{value}") == ()
    told = f"“{value}” is no answer: SUS is answered with a whole number from 1 to 5"
    assert reader.told() == [f"q.csv, row 2, value: {told}"]


def test_unknown_names_are_told_with_those_there_are(reader: Reader) -> None:
    reader.rows("P01,,suss,1,3", "P01,,sus,11,3", "P01,returm,seq,1,3", ",,,,3")
    columns = [(problem.row, problem.column) for problem in reader.findings.problems]
    expected = [(2, "questionnaire"), (3, "item"), (4, "task"), (5, "participant"), (5, "questionnaire"), (5, "item")]
    assert columns == expected
    assert "perhaps “sus” is meant; known are nasa-tlx, nps, seq, sus" in reader.told()[0]
    assert "known are 1, 2, 3, 4, 5, 6, 7, 8, 9, 10" in reader.told()[1]


def test_what_is_asked_after_a_task_names_it_and_what_is_not_does_not(reader: Reader) -> None:
    assert reader.rows("P01,,seq,1,3", "P01,return,sus,1,3") == ()
    assert [problem.column for problem in reader.findings.problems] == ["task", "task"]


def test_an_item_is_answered_once(reader: Reader) -> None:
    assert len(reader.rows("P01,,sus,1,3", "P01,,SUS,1,4")) == 1
    assert reader.told() == ["q.csv, row 3, item: “1” was answered in row 2"]


def test_an_answer_may_name_condition_and_attempt(reader: Reader) -> None:
    header = "participant,condition,task,attempt,questionnaire,item,value"
    (draft,) = reader.rows("P01,b,return,2,seq,1,3", header=header)
    assert (draft.condition, draft.number) == ("b", 2)


def test_a_header_alone_is_no_import(reader: Reader) -> None:
    assert reader.rows() == ()
    assert reader.told() == ["q.csv: has a header and no rows"]
    assert reader.rows(header="participant,item,value") == ()


def test_a_questionnaire_that_cannot_be_loaded_is_left_out() -> None:
    with pytest.raises(UsageError):
        load("none")
    assert known_forms(["sus", "none", "sus"], load) == [load("sus")]


def test_an_answer_may_name_the_session(reader: Reader) -> None:
    header = "participant,task,questionnaire,item,value,session"
    drafts = reader.rows("P01,,sus,10,2,1", "P01,,sus,10,3,2", header=header)
    assert [draft.session for draft in drafts] == [1, 2]
    assert reader.told() == []
    reader.rows("P01,,sus,10,2,1", "P01,,sus,10,3,1", header=header)
    assert reader.told() == ["q.csv, row 3, item: “10” was answered in row 2"]
