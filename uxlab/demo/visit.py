"""One participant's visit: the moderator reads out a task, the participant tries, the moderator watches and notes."""

from dataclasses import dataclass

from uxlab.demo.child import Child
from uxlab.demo.eyes import Eyes
from uxlab.demo.hand import Hand, Tally
from uxlab.demo.moderator import Moderator
from uxlab.demo.participant import Participant
from uxlab.demo.plan import AttemptPlan, Person
from uxlab.demo.steps import Assist, Click, Look, Mark, Note, Undo
from uxlab.errors import UxlabError

_READ_TASK = Look(0.25)
_BACK_TO_START = Click("brand")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What the demo knows of an attempt from its own side: the plan, how long it took, what the hand did."""

    person: str
    plan: AttemptPlan
    seconds: float
    done: Tally


class Visit:
    """Conducts one participant's visit; the session and the shop are running."""

    def __init__(self, person: Person, session: Child, shop: Child, hand: Hand) -> None:
        self._person = person
        self._moderator = Moderator(session)
        self._hand = hand
        self._participant = Participant(Eyes(shop), hand)

    def tasks(self) -> tuple[str, ...]:
        """Return the tasks in this participant's order, once input is being recorded."""
        return self._moderator.wait_until_ready()

    def attempt(self, task: str) -> Tried:
        """Let the participant try a task, and ask how easy it was.

        Raises:
            UxlabError: something did not happen as planned.
        """
        plan = self._person.attempt(task)
        self._participant.do(_READ_TASK)
        before = self._hand.tally()
        began = self._moderator.begin(task)
        for step in plan.steps:
            if isinstance(step, Mark | Assist | Note | Undo):
                self._moderator.observe(step)
            else:
                self._participant.do(step)
        page = self._participant.page()
        ended = self._moderator.end(plan.outcome)
        done = self._hand.tally().since(before)
        if page != plan.last_page:
            raise UxlabError(
                f"In the demo “{task}” ended on the shop's page “{page}” instead of “{plan.last_page}”; run it again."
            )
        self._moderator.take_answers("seq", (plan.seq,))
        return Tried(person=self._person.code, plan=plan, seconds=(ended.t_ns - began.t_ns) / 1e9, done=done)

    def return_to_start(self) -> None:
        """Show the shop's first page again; these clicks belong to no attempt."""
        self._participant.do(_BACK_TO_START)

    def farewell(self) -> int:
        """Ask the closing questions, end the session, and return how many input events it holds."""
        self._moderator.take_answers("sus", self._person.sus)
        self._moderator.take_answers("nps", (self._person.nps,))
        return self._moderator.finish()
