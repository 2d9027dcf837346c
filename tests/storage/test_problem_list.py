"""Changes of the list, all or nothing."""

import pytest

from uxlab.errors import UsageError
from uxlab.model.problems import Pointer, ProblemDraft
from uxlab.model.results import SessionData
from uxlab.model.session import Session
from uxlab.storage.problem_list import add_drafts, link_to_number
from uxlab.storage.problems import read_problems
from uxlab.storage.study_file import StudyToRecord


@pytest.mark.usefixtures("store")
def test_drafts_come_with_their_evidence(study: StudyToRecord, session: Session) -> None:
    sessions = (SessionData(session=session, group=None),)
    drafts = [ProblemDraft(title="a", evidence=(Pointer(participant="P01", at="5"),)), ProblemDraft(title="b")]
    for new in (1, 0):
        assert study.writer.run(lambda c: add_drafts(c, drafts, sessions, "Ada")) == new
    first, second = study.writer.run(read_problems)
    assert ([one.t_ns for one in first.evidence], second.evidence) == ([5_000_000_000], ())
    pointer = Pointer(participant="P01", at="9")
    assert study.writer.run(lambda c: link_to_number(c, 2, pointer, sessions, "Ada")) == 1
    assert len(study.writer.run(read_problems)[1].evidence) == 1


def test_one_that_leads_nowhere_leaves_no_trace_of_the_others(study: StudyToRecord) -> None:
    drafts = [ProblemDraft(title="a"), ProblemDraft(title="b", evidence=(Pointer(participant="P09", at="5"),))]
    with pytest.raises(UsageError, match="P09 has no session"):
        study.writer.run(lambda connection: add_drafts(connection, drafts, (), "Ada"))
    assert study.writer.run(read_problems) == ()


@pytest.mark.parametrize("number", [0, 1])
def test_a_number_that_is_none_is_refused(number: int, study: StudyToRecord) -> None:
    with pytest.raises(UsageError, match=f"no problem {number}; the study has none yet"):
        study.writer.run(lambda c: link_to_number(c, number, Pointer(error_type="slip"), (), "Ada"))
