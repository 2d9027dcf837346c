"""A study file with everything that a report tells of: two versions, groups, problems, notes, answers, corrections."""

import random
from dataclasses import dataclass, replace
from pathlib import Path

from uxlab.model.design import (
    Condition,
    Design,
    ErrorType,
    Group,
    Order,
    Participant,
    QuestionnaireUse,
    Slot,
    Task,
)
from uxlab.model.events import Screen
from uxlab.model.indicators import Indicator
from uxlab.model.problems import Pointer, ProblemDraft
from uxlab.model.report import ReportPlan, ReportText
from uxlab.model.session import (
    ASSIST_TAG,
    Action,
    ActionKind,
    Answer,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Outcome,
    Session,
    SessionState,
)
from uxlab.storage.problem_list import add_drafts
from uxlab.storage.report_plan import write_report_plan
from uxlab.storage.results import read_study_data
from uxlab.storage.session_store import StoredSession
from uxlab.storage.sessions import start_session
from uxlab.storage.study_file import StudyToRecord, create, open_for_recording

S = 1_000_000_000
_OWN = """
key = "extras"
short_name = "Extras"
slot = "after-session"
name.en = "About the shop"

[[item]]
key = "device"
kind = "single-choice"
text.en = "On which device do you usually buy?"
choices = [
  { key = "phone", text.en = "Phone" },
  { key = "computer", text.en = "Computer" },
]

[[item]]
key = "words"
kind = "text"
text.en = "What did you like best?"
"""
_NAMES = (
    ("shoes", "Find running shoes in your size", 60, 0.95, 0.2),
    ("return", "Find a return address", 62, 0.8, 0.9),
    ("date", "Change the delivery date", 52, 0.85, 0.4),
    ("voucher", "Pay with a voucher", 95, 0.55, 1.4),
    ("parcel", "Report a damaged parcel", 78, 0.9, 0.5),
)
_SAID = (
    ("says", "I would have given up at home by now."),
    ("thinks", "Expects the address under “My orders”, not in the terms."),
    ("does", "Scrolls to the end of the page and back twice."),
    ("feels", "Relieved when the confirmation appears."),
    ("", "Hesitates before the button “Go on”."),
)


def rich_design(people: int = 22, tasks: int = 5) -> Design:
    """Return a design with two versions, as many participants in each."""
    more = tuple((f"more-{n}", f"One more task, number {n}", 60, 0.8, 0.5) for n in range(6, tasks + 1))
    return Design(
        name="Larkspur shop",
        description="Does version B make buying and returning easier?",
        moderator="A. Keller",
        product="shop",
        order=Order.LATIN_SQUARE,
        tasks=tuple(
            Task(
                key=key,
                name=name,
                scenario=f"You want to: {name.lower()}.\n\nStop when you are done.",
                success_criteria=("The page confirms it.", "Nothing else was bought."),
                time_limit_s=180,
                expert_time_s=seconds / 3,
                optimal_clicks=4,
                error_opportunities=5,
                success_goal=0.78,
                time_goal_s=seconds * 1.5,
                conversion_goal=key == "voucher",
            )
            for key, name, seconds, _, _ in (*_NAMES, *more)[:tasks]
        ),
        error_types=(
            ErrorType(key="slip", name="Slip", severity=1),
            ErrorType(key="misread", name="Misread", severity=3),
        ),
        conditions=(
            Condition(key="a", name="Version A"),
            Condition(key="b", name="Version B", description="New basket"),
        ),
        groups=(Group(key="novice", name="Novices"), Group(key="regular", name="Regulars")),
        participant_fields=("Age", "Occupation"),
        participants=tuple(_participant(n) for n in range(1, people + 1)),
        questionnaires=(
            QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK),
            QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION),
            QuestionnaireUse(key="nps", slot=Slot.AFTER_SESSION),
            QuestionnaireUse(key="extras", slot=Slot.AFTER_SESSION, definition=_OWN),
        ),
        indicators=(
            Indicator(name="Churn", period="February 2026", source="CRM", numerator=41, denominator=1312),
            Indicator(
                name="First-contact resolution", period="February 2026", source="Help desk", unit="%", value=71.4
            ),
        ),
        consent_text="I agree that my input is recorded.\n\nI can stop at any time.",
        welcome_text="Thank you for coming.",
        thanks_text="That was all. Thank you.",
    )


def rich_plan(*, notes: bool = True) -> ReportPlan:
    """Return what an author may have written."""
    texts = {
        ReportText.TITLE: "Larkspur shop, version B",
        ReportText.PRODUCT: "The shop’s web page in the versions A (of January) and B (new basket).",
        ReportText.POPULATION: "Adults who have bought online at least once, recruited by an agency.",
        ReportText.FACILITY: "A quiet room with a laptop and a second screen for the moderator.",
        ReportText.CONCLUSIONS: "Version B is quicker.\n\nThe voucher still fails.",
        ReportText.RECOMMENDATIONS: "Rename the field “Code” and accept pasted spaces.",
        ReportText.AUTHORS: "A. Keller",
        ReportText.CLIENT: "Larkspur Ltd",
    }
    return ReportPlan(texts=tuple((which, texts[which]) for which in ReportText if which in texts), notes=notes)


def make_rich_study(path: Path, people: int = 22, tasks: int = 5, *, notes: bool = True) -> Path:
    """Create the study and return its path; always the same but for the uids and stamps that storage gives."""
    design = rich_design(people, tasks)
    made = create(path, design)
    chance = random.Random(5)
    with open_for_recording(made, print) as study:
        for number, participant in enumerate(design.participants[:-1] if people > 3 else design.participants):
            _Held(study, design, participant, number, chance).conduct()
        sessions = study.writer.run(read_study_data).sessions
        study.writer.run(
            lambda connection: add_drafts(
                connection, _problems({one.session.participant for one in sessions}), sessions, "Keller"
            )
        )
        study.writer.run(lambda connection: write_report_plan(connection, rich_plan(notes=notes), "Keller"))
    return made


def _participant(n: int) -> Participant:
    fields = (("Age", str(20 + 3 * n % 50)), ("Occupation", ("Teacher", "Nurse", "Engineer")[n % 3]))
    return Participant(
        code=f"P{n:02}",
        group="novice" if n % 3 else "regular",
        condition="a" if n % 2 else "b",
        fields=fields,
        excluded_reason="took part in an earlier round" if n == 9 else None,
    )


@dataclass
class _Held:
    study: StudyToRecord
    design: Design
    participant: Participant
    number: int
    chance: random.Random

    def conduct(self) -> None:
        uid = f"s{self.number}"
        day = 10 + self.number % 4
        session = Session(
            uid=uid,
            participant=self.participant.code,
            condition=self.participant.condition,
            moderator="A. Keller",
            started_utc=f"2026-03-{day}T{9 + self.number % 7:02}:00:00.000+00:00",
            state=SessionState.RUNNING,
        )
        store = start_session(self.study, session)
        system = "Windows 11" if self.number % 4 == 0 else "Linux 6.1.0"
        store.set_environment((("uxlab", "0.1.0"), ("system", system), ("desktop", "GNOME")))
        store.add_circumstance(Screen(t_ns=0, name="DP-1", x_px=0, y_px=0, width_px=1920, height_px=1080))
        changes = self._changes(uid)
        last_ns = max(one.after.ended_ns or 0 for one in changes if isinstance(one.after, Attempt)) + S
        finished = replace(session, state=SessionState.FINISHED, ended_ns=last_ns)
        self._commit(store, "finish", (*changes, Change(session, finished)), finished, last_ns)
        self._correct(store, changes, finished)

    def _commit(
        self, store: StoredSession, command: str, changes: tuple[Change, ...], session: Session, at: int
    ) -> None:
        action = Action(
            uid=f"{session.uid}-{command}",
            t_ns=at,
            actor="Keller",
            kind=ActionKind.DO,
            command=command,
            changes=changes,
        )
        store.commit(action, session)

    def _changes(self, uid: str) -> list[Change]:
        better = self.participant.condition == "b"
        changes: list[Change] = []
        at = 5 * S
        for index, task in enumerate(self.design.tasks):
            _, _, typical, chance, errors = next((one for one in _NAMES if one[0] == task.key), ("", "", 60, 0.8, 0.5))
            seconds = typical * self.chance.lognormvariate(0.0 if better else 0.35, 0.3)
            likely = chance if better else chance - 0.15
            won = self.chance.random() < likely
            lost = self.chance.choice((Outcome.PARTIAL, Outcome.FAILURE, Outcome.ABANDONED, Outcome.TIMEOUT))
            helped = won and self.chance.random() < 0.12
            attempt = Attempt(
                uid=f"{uid}-{index}",
                task=task.key,
                started_ns=at,
                ended_ns=at + round(seconds * S),
                outcome=Outcome.SUCCESS if won else lost,
                assisted=helped,
                imported_clicks=4 + self.chance.randrange(6),
            )
            changes.append(Change(None, attempt))
            made = min(4, int(self.chance.expovariate(1 / (errors * (0.7 if better else 1.5)))))
            for n in range(made):
                kind = self.chance.choice(("slip", "misread"))
                mark = ErrorMark(uid=f"{uid}-e{index}-{n}", t_ns=at + (3 + 4 * n) * S, error_type=kind)
                changes.append(Change(None, replace(mark, severity=2 + n % 2, text="" if n else "field overlooked")))
            tag, said = _SAID[(self.number + index) % len(_SAID)]
            changes.append(Change(None, Note(uid=f"{uid}-n{index}", t_ns=at + 9 * S, text=said, tag=tag)))
            if helped:
                note = Note(uid=f"{uid}-a{index}", t_ns=at + 11 * S, text="pointed at the menu", tag=ASSIST_TAG)
                changes.append(Change(None, note))
            ease = max(1, min(7, round(self.chance.gauss(5.6 if won else 3.2, 1))))
            changes.append(Change(None, self._answer(uid, at, "seq", "1", ease, attempt.uid)))
            at += round(seconds * S) + 20 * S
        return [*changes, *self._closing(uid, at, better=better)]

    def _closing(self, uid: str, at: int, *, better: bool) -> list[Change]:
        middle = 4.2 if better else 3.5
        answers = []
        for number in range(1, 11):
            good = max(1, min(5, round(self.chance.gauss(middle, 0.8))))
            answers.append(self._answer(uid, at, "sus", str(number), good if number % 2 else 6 - good))
        answers.append(self._answer(uid, at, "nps", "1", max(0, min(10, round(self.chance.gauss(2 * middle, 2))))))
        device = self.chance.choice(("phone", "computer"))
        for item, said in (("device", device), ("words", "The clear pictures.")):
            answers.append(replace(self._answer(uid, at, "extras", item, None), text=said))
        return [Change(None, one) for one in answers]

    def _answer(
        self, uid: str, at: int, questionnaire: str, item: str, number: float | None, attempt: str | None = None
    ) -> Answer:
        name = f"{uid}-{questionnaire}-{item}-{attempt or ''}"
        return Answer(uid=name, t_ns=at, questionnaire=questionnaire, item=item, number=number, attempt_uid=attempt)

    def _correct(self, store: StoredSession, changes: list[Change], session: Session) -> None:
        """Re-time an attempt of the first session, and take an error of another away."""
        attempts = [one.after for one in changes if isinstance(one.after, Attempt)]
        errors = [one.after for one in changes if isinstance(one.after, ErrorMark)]
        at = session.ended_ns or 0
        if self.number == 0:
            before = attempts[0]
            now = replace(before, ended_ns=(before.ended_ns or 0) - 2 * S, outcome=Outcome.SUCCESS)
            self._commit(store, "re-time", (Change(before, now),), session, at + S)
        elif self.number == 1 and errors:
            self._commit(store, "delete", (Change(errors[0], None),), session, at + S)


def _problems(seen: set[str]) -> tuple[ProblemDraft, ...]:
    met = {
        "“Code” is taken for the order number": (4, range(1, 17)),
        "Return address only in the terms": (4, range(3, 10)),
        "Voucher field closed by default": (3, (2, 5, 11, 12, 14)),
        "Delivery date looks like text": (2, (4, 6, 8)),
        "Two buttons called “Go on”": (1, (7,)),
    }
    said = {4: "Rename the field and accept pasted spaces.", 3: "Show it when a voucher is in the account."}
    return tuple(
        ProblemDraft(
            title=title,
            description=said.get(severity, ""),
            place="Basket" if severity > 2 else "",
            severity=severity,
            evidence=tuple(Pointer(participant=f"P{n:02}", at=f"0:{10 + n:02}") for n in people if f"P{n:02}" in seen),
        )
        for title, (severity, people) in met.items()
    )
