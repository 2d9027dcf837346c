"""A study that has everything the Results page shows: versions, groups, people, tasks, problems, SUS and SEQ."""

import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from uxlab.model.design import Condition, Design, ErrorType, Group, Participant, QuestionnaireUse, Slot, Task
from uxlab.model.indicators import Indicator
from uxlab.model.problems import Evidence, Problem
from uxlab.model.session import (
    ASSIST_TAG,
    Answer,
    Attempt,
    Change,
    ErrorMark,
    Note,
    Outcome,
    Record,
    Session,
    SessionState,
)
from uxlab.storage.problems import write_problem
from uxlab.storage.records import apply_change, insert_session
from uxlab.storage.study_file import create, open_for_recording

S = 1_000_000_000
TASKS = (
    Task(key="shoes", name="Find running shoes in your size", time_limit_s=180, expert_time_s=45, optimal_clicks=4),
    Task(key="return", name="Find a return address", time_limit_s=180, expert_time_s=40, optimal_clicks=3),
    Task(key="date", name="Change the delivery date", time_limit_s=120, expert_time_s=31, optimal_clicks=5),
    Task(key="voucher", name="Pay with a voucher", time_limit_s=180, expert_time_s=60, optimal_clicks=6),
    Task(key="parcel", name="Report a damaged parcel", time_limit_s=240, expert_time_s=60, optimal_clicks=7),
)
WANTED = {  # success, seconds of a typical success with version B, mean errors with it
    "shoes": (0.97, 62, 0.15),
    "return": (0.85, 62, 0.9),
    "date": (0.85, 52, 0.35),
    "voucher": (0.55, 92, 1.3),
    "parcel": (0.9, 78, 0.5),
}
SHARES_OF_THE_REST = (Outcome.PARTIAL, Outcome.FAILURE, Outcome.ABANDONED, Outcome.ABANDONED, Outcome.TIMEOUT)
QUOTES = (
    ("says", "Where would I find returns?"),
    ("thinks", "Expects the code to be the order number"),
    ("does", "Goes back three times"),
    ("feels", "Relieved when the date was changed"),
    ("", "Hesitates at the basket"),
)
SEEN = {  # a problem and who met it
    "“Code” is taken for the order number": (4, (1, 2, 3, 5, 6, 7, 9, 10, 11, 12)),
    "Return address only in the terms": (4, (2, 4, 5, 7, 10, 12)),
    "Voucher field closed by default": (3, (1, 4, 7, 8, 11)),
    "Date picker starts in January": (2, (2, 3, 7, 10)),
    "Size filter resets on going back": (2, (4, 5, 10, 11)),
    "“My account” lists no returns": (2, (2, 7, 12)),
    "Damage form refuses large photos": (4, (3, 8)),
    "Basket opens when adding a shoe": (1, (6, 7)),
    "New date not confirmed": (2, (1, 11)),
    "Half sizes look sold out": (1, (10,)),
    "Error text below the fold": (1, (5,)),
}


def rich_design(people: int = 22) -> Design:
    """Return a design in which the first ten people see version A and the others version B."""
    return Design(
        name="Larkspur shop",
        product="the shop",
        moderator="A. Keller",
        tasks=TASKS,
        error_types=(ErrorType(key="slip", name="Slip"), ErrorType(key="mistake", name="Mistake")),
        questionnaires=(
            QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK),
            QuestionnaireUse(key="sus", slot=Slot.AFTER_SESSION),
        ),
        conditions=(Condition(key="a", name="Version A"), Condition(key="b", name="Version B")),
        groups=(Group(key="novice", name="Novices"), Group(key="expert", name="Experienced")),
        participants=tuple(
            Participant(code=f"P{n:02}", group="novice" if n % 2 else "expert", condition="a" if n <= 10 else "b")
            for n in range(1, people + 1)
        ),
        indicators=(
            Indicator(
                name="Conversion rate", period="September 2026", source="Shop system", numerator=412, denominator=10150
            ),
        ),
    )


@dataclass
class Maker:
    """Makes the sessions, always the same ones."""

    random: Random

    def session(self, person: Participant, number: int) -> tuple[Session, list[Record]]:
        """Return one visit: the five tasks one after the other, then the SUS."""
        uid, records, at = f"s{number:03}", list[Record](), 5 * S
        is_old = person.condition == "a"
        for task in TASKS:
            at = self._attempt(uid, task, at, records, is_old=is_old) + 20 * S
        mood = self.random.gauss(2.4 if is_old else 2.95, 0.5)
        for item in range(1, 11):
            good = min(4, max(0, round(self.random.gauss(mood, 0.7))))
            value = 1 + good if item % 2 else 5 - good
            records.append(Answer(uid=f"{uid}-sus{item}", t_ns=at, questionnaire="sus", item=str(item), number=value))
        session = Session(
            uid=uid, participant=person.code, condition=person.condition, moderator="A. Keller",
            started_utc=f"2026-03-{10 + number % 4}T0{8 + number % 2}:00:00.000+00:00",
            state=SessionState.FINISHED, ended_ns=at,
        )  # fmt: skip
        return session, records

    def _attempt(self, uid: str, task: Task, at: int, records: list[Record], *, is_old: bool) -> int:
        share, typical_s, errors = WANTED[task.key]
        done = self.random.random() < share - (0.17 if is_old else 0)
        outcome = Outcome.SUCCESS if done else self.random.choice(SHARES_OF_THE_REST)
        length_s = typical_s * (1.5 if is_old else 1) * self.random.lognormvariate(0, 0.33)
        if outcome is not Outcome.SUCCESS:
            length_s *= 1.4
        if outcome is Outcome.TIMEOUT:
            length_s = task.time_limit_s or 180
        ended = at + round(length_s * S)
        own = f"{uid}-{task.key}"
        helped = done and self.random.random() < 0.1
        records.append(
            Attempt(uid=own, task=task.key, started_ns=at, ended_ns=ended, outcome=outcome, assisted=helped,
                    imported_clicks=round((task.optimal_clicks or 4) * self.random.uniform(1, 2.4)))
        )  # fmt: skip
        for n in range(sum(self.random.random() < errors * (2 if is_old else 1) / 4 for _ in range(4))):
            kind = self.random.choice(("slip", "mistake"))
            records.append(ErrorMark(uid=f"{own}-e{n}", t_ns=at + (n + 1) * 5 * S, error_type=kind, severity=1 + n % 4))
        if helped:
            records.append(Note(uid=f"{own}-h", t_ns=at + 15 * S, text="Pointed at the menu", tag=ASSIST_TAG))
        if self.random.random() < 0.3:
            tag, text = self.random.choice(QUOTES)
            records.append(Note(uid=f"{own}-n", t_ns=at + 12 * S, text=text, tag=tag))
        ease = min(7, max(1, round(self.random.gauss(5.8 if done else 3, 1))))
        records.append(
            Answer(uid=f"{own}-seq", t_ns=ended + S, questionnaire="seq", item="1", number=ease, attempt_uid=own)
        )
        return ended


def make_rich(path: Path, people: int = 22, seed: int = 4, *, problems: bool = True) -> Path:
    """Create a study file full of results and return its path."""
    design = rich_design(people)
    made, maker = create(path, design), Maker(Random(seed))
    sessions = [maker.session(person, number) for number, person in enumerate(design.participants, 1)]

    def write(connection: sqlite3.Connection) -> None:
        for session, records in sessions:
            row = insert_session(connection, session)
            for record in records:
                apply_change(connection, Change(None, record), row)
        for title, (severity, seen) in SEEN.items() if problems else ():
            write_problem(connection, None, _problem(title, severity, seen), "A. Keller")

    with open_for_recording(made, print) as study:
        study.writer.run(write)
    return made


def with_people_out(design: Design, *codes: str, reason: str = "Knew the shop") -> Design:
    """Return the design in which these people are excluded."""
    people = tuple(replace(one, excluded_reason=reason) if one.code in codes else one for one in design.participants)
    return replace(design, participants=people)


def _problem(title: str, severity: int, seen: tuple[int, ...]) -> Problem:
    moments = tuple(
        Evidence(uid=f"{title[:12]}-{n}", session_uid=f"s{10 + n:03}", participant=f"P{10 + n:02}", t_ns=(30 + n) * S)
        for n in seen
    )
    return Problem(uid=title, title=title, severity=severity, place="Checkout", evidence=moments)
