"""A machine plays any session: every command at any time, undo and redo, restarts and crashes."""

from dataclasses import replace
from itertools import count, pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from uxlab.errors import UxlabError
from uxlab.model.design import Design, ErrorType, QuestionnaireUse, Slot, Task
from uxlab.model.session import (
    ASSIST_TAG,
    IMPRESSION_TAG,
    Action,
    ActionKind,
    Attempt,
    Outcome,
    PauseReason,
    Record,
    Session,
    SessionState,
)
from uxlab.questionnaires import library
from uxlab.recording.aftermath import impression, left_ns, reopening
from uxlab.recording.commands import (
    AddNote,
    Assist,
    Begin,
    Cancel,
    Command,
    End,
    Extend,
    Finish,
    GiveAnswers,
    GradeError,
    MarkError,
    PauseSession,
    Redo,
    Reorder,
    Restart,
    ResumeSession,
    Skip,
    Undo,
)
from uxlab.recording.conduct import Context, action_for, latest_ns, moment_after, resumed_changes
from uxlab.recording.machine import Verb, allowed, next_state
from uxlab.recording.snapshot import Snapshot, after
from uxlab.recording.tasks import untried
from uxlab.recording.undo import redoable, undoable
from uxlab.timeline.spans import owner

DESIGN = Design(
    name="Shop",
    tasks=(Task(key="find", name="Find"), Task(key="buy", name="Buy")),
    error_types=(ErrorType(key="slip", name="Slip", severity=2),),
    questionnaires=(
        QuestionnaireUse(key="seq", slot=Slot.AFTER_TASK),
        QuestionnaireUse(key="nps", slot=Slot.AFTER_SESSION),
    ),
)
FRESH = Snapshot(
    session=Session(
        uid="s",
        participant="P01",
        condition=None,
        moderator="Ada",
        started_utc="2026-01-05T09:00:00Z",
        state=SessionState.READY,
    )
)
IMPLIED_STATES = {
    (False, False): SessionState.READY,
    (True, False): SessionState.RUNNING,
    (True, True): SessionState.PAUSED,
    (False, True): SessionState.BREAK,
}

tasks = st.sampled_from(["find", "buy", "2", "nowhere"])
began = st.none() | st.integers(0, 200)
durations = st.integers(0, 20)

BY_VERB: dict[Verb, st.SearchStrategy[Command]] = {
    Verb.BEGIN: st.builds(Begin, st.none() | tasks),
    Verb.END: st.builds(End, st.sampled_from(Outcome), began),
    Verb.CANCEL: st.just(Cancel()),
    Verb.RESTART: st.just(Restart()),
    Verb.EXTEND: st.builds(Extend, st.integers(1, 90).map(float)),
    Verb.REORDER: st.builds(Reorder, st.lists(tasks, min_size=1, max_size=3).map(tuple)),
    Verb.SEVERITY: st.builds(GradeError, st.sampled_from([None, "u3", "u9"]), st.none() | st.integers(1, 4)),
    Verb.ERROR: st.builds(MarkError, st.sampled_from([None, "slip", "slop"]), st.none(), st.just(""), began),
    Verb.ASSIST: st.builds(Assist, st.just(""), began),
    Verb.NOTE: st.builds(AddNote, st.just("hm"), st.just(""), began),
    Verb.PAUSE: st.just(PauseSession()),
    Verb.RESUME: st.just(ResumeSession()),
    Verb.SKIP: st.builds(Skip, tasks),
    Verb.ANSWER: st.builds(
        GiveAnswers,
        st.sampled_from(["seq", "nps", "umux-lite"]),
        st.lists(st.sampled_from("-59"), max_size=2).map(tuple),
    ),
    Verb.UNDO: st.just(Undo()),
    Verb.REDO: st.just(Redo()),
    Verb.FINISH: st.just(Finish()),
}


class AnySession(RuleBasedStateMachine):
    """A moderator who does anything at any time, on a machine that fails now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.snapshot = FRESH
        self.now_ns = 0
        self.standing: list[Action] = []
        self.undone: list[Action] = []
        numbers = count()
        self.context = Context(
            design=DESIGN,
            order=("buy", "find"),
            load_questionnaire=library.load,
            new_uid=lambda: f"u{next(numbers)}",
        )

    @initialize()
    def begin(self) -> None:
        """Most of what can go wrong does so around an attempt."""
        self.act(Begin())

    @rule(data=st.data(), passed_ns=durations)
    def command_that_is_allowed(self, data: st.DataObject, passed_ns: int) -> None:
        """Do one of what the buttons offer; finishing is left to the rule for any command."""
        self.now_ns += passed_ns
        verbs = sorted(allowed(self.snapshot.session.state) - {Verb.FINISH}) or [Verb.FINISH]
        self.act(data.draw(st.sampled_from(verbs).flatmap(BY_VERB.__getitem__)))

    @rule(command=st.sampled_from(Verb).flatmap(BY_VERB.__getitem__), passed_ns=durations)
    def any_command(self, command: Command, passed_ns: int) -> None:
        """Type anything; whatever is refused changes nothing."""
        self.now_ns += passed_ns
        self.act(command)

    def act(self, command: Command) -> None:
        state = self.snapshot.session.state
        self.now_ns = moment_after(self.snapshot, self.now_ns)
        try:
            action = action_for(command, self.snapshot, self.now_ns, self.context, actor="Ada")
        except UxlabError as refusal:
            self.check_refusal(command, str(refusal))
            return
        assert command.verb in allowed(state)
        self.snapshot = after(self.snapshot, action)
        if not isinstance(command, Undo | Redo):
            assert self.snapshot.session.state is next_state(state, command.verb)
        self.remember(action)

    def check_refusal(self, command: Command, sentence: str) -> None:
        assert sentence.endswith(".")
        if command.verb in allowed(self.snapshot.session.state):
            nothing_to_do = {
                Verb.UNDO: not self.standing,
                Verb.REDO: not self.undone,
                Verb.BEGIN: True,
                Verb.SKIP: True,
            }
            wrong_words = command.verb in {Verb.ERROR, Verb.SEVERITY, Verb.END, Verb.ANSWER, Verb.REORDER}
            assert wrong_words or nothing_to_do[command.verb]

    def remember(self, action: Action) -> None:
        match action.kind:
            case ActionKind.DO:
                self.standing.append(action)
                self.undone.clear()
            case ActionKind.UNDO:
                self.undone.append(self.standing.pop())
            case ActionKind.REDO:
                self.standing.append(self.undone.pop())

    @precondition(lambda self: Verb.UNDO in allowed(self.snapshot.session.state) and self.standing)
    @rule(steps=st.integers(1, 8))
    def undo_and_redo(self, steps: int) -> None:
        """Taking back and repeating ends where it began."""
        before = records(self.snapshot)
        steps = min(steps, len(self.standing))
        for command in [Undo()] * steps + [Redo()] * steps:
            self.act(command)
        assert records(self.snapshot) == before

    @precondition(lambda self: self.snapshot.session.state is SessionState.FINISHED)
    @rule(passed_ns=durations, text=st.sampled_from(["quick", "slow", ""]))
    def sum_up(self, passed_ns: int, text: str) -> None:
        """The moderator writes an impression, and perhaps another."""
        self.now_ns += passed_ns
        numbers = self.context.new_uid
        self.snapshot = after(self.snapshot, impression(self.snapshot, text, numbers, actor="Ada"))
        self.now_ns = max(self.now_ns, latest_ns(self.snapshot))
        assert [n.text for n in self.snapshot.notes if n.tag == IMPRESSION_TAG] == ([text] if text else [])

    @precondition(lambda self: self.snapshot.session.state is SessionState.FINISHED)
    @rule(down_ns=durations)
    def take_the_finish_back(self, down_ns: int) -> None:
        """The session goes on, and the time since its finish is an interruption."""
        finished_ns = max(action.t_ns for action in self.snapshot.log if action.undoable)
        action = reopening(self.snapshot, self.context.new_uid, actor="Ada")
        self.snapshot = after(self.snapshot, action)
        self.remember(action)
        assert left_ns(self.snapshot, action.t_ns) == finished_ns
        self.now_ns = max(self.now_ns, action.t_ns) + down_ns
        self.go_on(finished_ns)
        assert left_ns(self.snapshot, self.now_ns) == self.now_ns

    @rule()
    def restart(self) -> None:
        """The log alone tells the whole session."""
        rebuilt = FRESH
        for action in self.snapshot.log:
            rebuilt = after(rebuilt, action)
        assert records(rebuilt) == records(self.snapshot)
        self.snapshot = rebuilt

    @rule()
    def reopen(self) -> None:
        """A file gives records back in an order of its own."""
        self.snapshot = replace(
            self.snapshot,
            pauses=tuple(sorted(self.snapshot.pauses, key=lambda p: p.uid)),
            errors=tuple(sorted(self.snapshot.errors, key=lambda e: e.uid)),
            notes=tuple(sorted(self.snapshot.notes, key=lambda n: n.uid)),
            answers=tuple(sorted(self.snapshot.answers, key=lambda a: a.uid)),
        )

    @rule(seen_ns=durations, down_ns=durations)
    def crash(self, seen_ns: int, down_ns: int) -> None:
        """The tool dies after a while and is started again."""
        last_seen_ns = self.now_ns + seen_ns
        self.now_ns = last_seen_ns + down_ns
        self.go_on(last_seen_ns)

    def go_on(self, last_seen_ns: int) -> None:
        changes = resumed_changes(self.snapshot, last_seen_ns, self.now_ns, self.context.new_uid)
        action = Action(
            uid=self.context.new_uid(),
            t_ns=self.now_ns,
            actor="uxlab",
            kind=ActionKind.DO,
            command="",
            changes=changes,
            undoable=False,
        )
        self.snapshot = after(self.snapshot, action)

    @invariant()
    def the_state_is_what_the_records_imply(self) -> None:
        session = self.snapshot.session
        implied = IMPLIED_STATES[self.snapshot.open_attempt is not None, self.snapshot.open_pause is not None]
        finished = session.state is SessionState.FINISHED
        assert finished == (session.ended_ns is not None)
        assert implied is (SessionState.READY if finished else session.state)

    @invariant()
    def spans_of_one_kind_never_overlap(self) -> None:
        attempts = [(a.started_ns, a.ended_ns) for a in self.snapshot.attempts]
        assert_apart(attempts, self.now_ns)
        for reason in PauseReason:
            assert_apart([(p.started_ns, p.ended_ns) for p in self.snapshot.pauses if p.reason is reason], self.now_ns)

    @invariant()
    def every_ended_attempt_has_an_outcome(self) -> None:
        assert all((a.ended_ns is None) == (a.outcome is None) for a in self.snapshot.attempts)

    @invariant()
    def every_error_lies_in_an_attempt_or_between_its_end_and_the_judgement(self) -> None:
        judged_ns = {
            change.after.uid: action.t_ns
            for action in self.snapshot.log
            if action.command.startswith("end") or action.command == "finish"
            for change in action.changes
            if isinstance(change.after, Attempt)
        }
        attempts = self.snapshot.attempts
        spans = [(a.started_ns, self.now_ns + 1 if a.ended_ns is None else judged_ns.get(a.uid, 0)) for a in attempts]
        assert all(owner(spans, error.t_ns) is not None for error in self.snapshot.errors)

    @invariant()
    def an_assisted_attempt_has_an_assist_in_it(self) -> None:
        assists = [note.t_ns for note in self.snapshot.notes if note.tag == ASSIST_TAG]
        for a in self.snapshot.attempts:
            end_ns = self.now_ns + 1 if a.ended_ns is None else a.ended_ns
            assert a.assisted == any(a.started_ns <= t_ns < end_ns for t_ns in assists)

    @invariant()
    def the_order_holds_each_task_once_and_what_was_tried_is_not_next(self) -> None:
        order = self.context.order_of(self.snapshot.session)
        assert sorted(order) == sorted(task.key for task in DESIGN.tasks)
        tried = {attempt.task for attempt in self.snapshot.attempts}
        assert not tried & set(untried(order, self.snapshot.attempts))

    @invariant()
    def extra_time_only_grows(self) -> None:
        assert all(attempt.extra_time_s >= 0 for attempt in self.snapshot.attempts)

    @invariant()
    def an_answer_is_given_once_and_names_an_attempt_that_exists(self) -> None:
        places = [(a.questionnaire, a.item, a.attempt_uid) for a in self.snapshot.answers]
        assert len(places) == len(set(places))
        assert {uid for _, _, uid in places} <= {None, *(a.uid for a in self.snapshot.attempts)}

    @invariant()
    def what_was_undone_has_never_been_and_nothing_else_is_lost(self) -> None:
        """The session is what the standing actions and the tool itself made, and nothing but that."""
        standing = {action.uid for action in self.standing}
        made = FRESH
        for action in self.snapshot.log:
            if action.uid in standing or not action.undoable:
                made = after(made, action)
        assert records(made) == records(self.snapshot)

    @invariant()
    def the_log_says_what_can_be_undone_and_redone(self) -> None:
        assert undoable(self.snapshot.log) == (self.standing[-1] if self.standing else None)
        assert redoable(self.snapshot.log) == (self.undone[-1] if self.undone else None)

    @invariant()
    def nothing_lies_in_the_future(self) -> None:
        assert latest_ns(self.snapshot) <= self.now_ns


def assert_apart(spans: list[tuple[int, int | None]], now_ns: int) -> None:
    assert sum(end is None for _, end in spans) <= 1
    closed = sorted((start, now_ns if end is None else end) for start, end in spans)
    assert all(start <= end for start, end in closed)
    assert all(first[1] <= second[0] for first, second in pairwise(closed))


def records(snapshot: Snapshot) -> dict[str, Record]:
    kept: tuple[Record, ...] = (
        *snapshot.attempts,
        *snapshot.pauses,
        *snapshot.errors,
        *snapshot.notes,
        *snapshot.answers,
    )
    return {"session": snapshot.session} | {record.uid: record for record in kept}


TestAnySession = AnySession.TestCase
TestAnySession.settings = settings(max_examples=80, stateful_step_count=40, deadline=None)
