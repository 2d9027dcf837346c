"""Problems that a file lists, and what is wrong with them that no single line or cell shows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from uxlab.errors import UxlabError
from uxlab.model.problems import ProblemDraft
from uxlab.model.results import SessionData
from uxlab.storage.problem_evidence import LeadsNowhere, evidence_for

_DETAILS = ("severity", "place", "description")


class BadProblems(UxlabError):
    """A file that lists no problems, or some that cannot be; names every place. The study was not changed."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a field of a draft, or of one of its pointers to evidence; both are counted from 0."""

    draft: int
    pointer: int | None
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class ListedProblems:
    """The drafts of a file, how it names the places of flaws, and what is worth knowing though nothing is wrong.

    `flawed`: it has flaws already, which `refusal` names beside those that it is given.
    """

    drafts: tuple[ProblemDraft, ...]
    refusal: Callable[[Sequence[Flaw]], BadProblems]
    remarks: tuple[str, ...] = ()
    flawed: bool = False

    def check(self, sessions: Sequence[SessionData]) -> None:
        """Raise BadProblems where there are flaws, drafts of one title differ, or evidence leads nowhere."""
        found = [*_contradictions(self.drafts), *_leading_nowhere(self.drafts, sessions)]
        if found or self.flawed:
            raise self.refusal(sorted(found, key=lambda flaw: (flaw.draft, flaw.pointer or 0)))


def _contradictions(drafts: Sequence[ProblemDraft]) -> Iterator[Flaw]:
    said: dict[tuple[str, str], object] = {}
    for number, draft in enumerate(drafts):
        for field in _DETAILS:
            value = getattr(draft, field)
            first = said.setdefault((draft.title, field), value) if value not in (None, "") else value
            if first != value:
                yield Flaw(number, None, field, f"“{value}” is “{first}” where “{draft.title}” stands before")


def _leading_nowhere(drafts: Sequence[ProblemDraft], sessions: Sequence[SessionData]) -> Iterator[Flaw]:
    for number, draft in enumerate(drafts):
        for at, pointer in enumerate(draft.evidence):
            try:
                evidence_for(pointer, sessions)
            except LeadsNowhere as flaw:
                yield Flaw(number, at, flaw.field, str(flaw).rstrip("."))
