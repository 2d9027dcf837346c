"""The console of a running session: everything the moderator needs in view, everything by one key."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from uxlab.gui.command import Command
from uxlab.gui.run.additions import Additions
from uxlab.gui.run.answers import AnswersPanel
from uxlab.gui.run.closing import FinishPanel
from uxlab.gui.run.console import present
from uxlab.gui.run.deeds import Deeds
from uxlab.gui.run.density import log_width
from uxlab.gui.run.draft_keeper import DraftKeeper
from uxlab.gui.run.live_bar import LiveBar
from uxlab.gui.run.live_keys import bindings
from uxlab.gui.run.live_menu import begin_menu, live_commands, show_below, task_menu
from uxlab.gui.run.log import LogMemory, clock
from uxlab.gui.run.log_panel import LogPanel, framed
from uxlab.gui.run.participant_side import ParticipantSide
from uxlab.gui.run.pulse_bar import PulseBar
from uxlab.gui.run.single_key import single_key
from uxlab.gui.run.views import Alarm, ConsoleView
from uxlab.gui.run.worktop import ConsoleParts, Worktop
from uxlab.gui.style.look import Look
from uxlab.gui.turns import AT_ONCE, Pace
from uxlab.gui.widgets.banner import BannerStack
from uxlab.gui.widgets.layout import column, row, stacked
from uxlab.gui.widgets.styling import styling
from uxlab.lab.live_state import LiveState
from uxlab.lab.open_study import OpenStudy
from uxlab.questionnaires.own import loader
from uxlab.recording.agenda import Ask
from uxlab.recording.answering import answers_about
from uxlab.recording.elapsed import elapsed_ns


class LivePage(QWidget):
    """`strip_requested`: F9. `repeat_requested`: what the disk refused is to be tried again."""

    strip_requested = Signal()
    repeat_requested = Signal()
    commands_changed = Signal()

    def __init__(
        self, look: Look, study: OpenStudy, deeds: Deeds, side: ParticipantSide, turns: Pace = AT_ONCE
    ) -> None:
        super().__init__()
        self._look, self._study, self._deeds, self._side = look, study, deeds, side
        self._state: LiveState | None = None
        self._view: ConsoleView | None = None
        self._asked: Ask | None = None
        self._told: dict[str, Alarm] = {}
        self._chord_refusal = ""
        self._log_memory = LogMemory()
        self._menus: tuple[object, ...] = ()
        self._this_task_only = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = LiveBar(look, self.strip_requested.emit, self.ask_to_finish)
        self.banners, self.pulse = BannerStack(look), PulseBar(look)
        self.parts = ConsoleParts(look, deeds, self)
        self._turns = turns
        turns.add(self._make_others, self._build)

    def _make_others(self) -> None:
        look, study, deeds = self._look, self._study, self._deeds
        self.worktop = Worktop(self.parts)
        self.log = LogPanel(look, deeds)
        self.drafts = DraftKeeper(study, deeds.drafting, self.banners)
        self.answers = AnswersPanel(look, self._give_answers)
        self.additions = Additions(look, self, study, lambda code: self.banners.push("ok", f"{code} was added."))
        self.finishing = FinishPanel(look, self, deeds.finish, deeds.skip_the_rest)
        self._stack, self._log_frame = stacked([self.worktop, self.answers]), framed(self.log)

    def apply(self, state: LiveState) -> ConsoleView:
        """Show the session as it is now, and return what is shown."""
        self._state = state
        view = present(state, this_task_only=self._this_task_only, memory=self._log_memory)
        self._view = view
        self._deeds.take(view)
        self.bar.apply(view)
        self.parts.apply(view, self._asked)
        self.log.apply(view, state.t_ns)
        self.drafts.apply(state)
        self.pulse.apply(view.pulse)
        self._show_alarms(view)
        if view.working and self._stack.currentWidget() is self.answers:
            self.show_console()
        self._tell_of_commands(view)
        return view

    def show_asked(self, ask: Ask | None) -> None:
        """Know which questionnaire the participant has before them."""
        self._asked = ask

    def commands(self) -> tuple[Command, ...]:
        """Return all commands of the session."""
        if self._view is None:
            return ()
        asked = {
            "forward": self.primary,
            "note": self.parts.note.write,
            "new-type": self.ask_error_type,
            "new-task": lambda: self.additions.ask_task(self.parts.between.choose),
            "new-person": lambda: self.additions.ask_person(self.bar.finish),
            "strip": self.strip_requested.emit,
            "finish": self.ask_to_finish,
        }
        return live_commands(self._view, self._deeds, asked)

    def primary(self) -> None:
        """Do what comes next: save answers, go on, begin the next task, or finish."""
        view = self._view
        if view is None:
            return
        if self.finishing.isVisible():
            self.finishing.confirm()
        elif self._stack.currentWidget() is self.answers:
            self.answers.take()
        elif view.paused:
            self._deeds.pause()
        elif view.forward == "Finish session":
            self.ask_to_finish()
        elif view.forward == "Fill in answers":
            self.fill(view.dues[0].ask)
        elif view.forward:
            self._deeds.begin()

    def ask_to_finish(self) -> None:
        """Ask, in the page, whether the session is to be closed for good."""
        if self._view is not None and not self._view.closing:
            self.finishing.ask(self._view, self.bar.finish)

    def ask_error_type(self) -> None:
        """Ask for a new error type."""
        self.additions.ask_error_type(self.parts.errors.add)

    def ask_for_task(self) -> None:
        """Offer all tasks."""
        if self._view is not None:
            anchor = self.parts.between.choose
            menu = begin_menu(
                self, self._view, self._deeds, lambda: self.additions.ask_task(anchor), self._deeds.leave_out
            )
            show_below(menu, anchor)

    def ask_about_task(self, key: str, place: QPoint) -> None:
        """Offer what can be done with a task."""
        if self._view is not None:
            task_menu(self, self._view, key, self._deeds, self.move_task).popup(place)

    def move_task(self, key: str, to: int) -> None:
        """Offer a task earlier or later."""
        if self._view is not None:
            order = [one for one in self._view.order if one != key]
            order.insert(to, key)
            self._deeds.reorder(tuple(order))

    def fill(self, ask: Ask) -> None:
        """Open a questionnaire for answers from paper."""
        if self._state is None:
            return
        design = self._study.design()
        form = loader(design.questionnaires)(ask.questionnaire)
        given = answers_about(self._state.snapshot, ask.questionnaire, ask.attempt_uid)
        self.answers.open(ask, form, given, design.product)  # first: what is in view is laid out anew for each line
        self._turns.add(*styling(self.answers), self._show_answers)

    def _show_answers(self) -> None:
        self._stack.setCurrentWidget(self.answers)
        self.answers.begin()

    def send(self, ask: Ask) -> None:
        """Show a questionnaire to the participant, or take it back."""
        if ask == self._asked:
            self._side.take_back()
        else:
            self._side.send(ask)

    def back_to_work(self) -> None:
        """Let the participant go on after I'm done."""
        self._side.back_to_work()

    def clock(self, t_ns: int) -> str:
        """Return a moment as the timer showed it."""
        snapshot = None if self._state is None else self._state.snapshot
        attempt = None if snapshot is None else snapshot.open_attempt
        return clock(t_ns if snapshot is None or attempt is None else elapsed_ns(snapshot, attempt, t_ns))

    def show_console(self) -> None:
        """Close what lies over the buttons, and let single keys act."""
        self._stack.setCurrentWidget(self.worktop)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a single key stands for; return whether it stands for something."""
        view = self._view
        if view is None or view.closing or self._stack.currentWidget() is self.answers:
            return False
        act = bindings(view, self._deeds, self.parts.note.write, self.ask_error_type).get(single_key(event))
        if act is not None and not event.isAutoRepeat():
            act()
        return act is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take single keys wherever the focus is on the page, fields apart."""
        if not self.take_key(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take single keys that nobody else in the window wanted."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.isVisible():
            return self.take_key(event)
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Listen to the window's keys."""
        super().showEvent(event)
        self.window().removeEventFilter(self)
        self.window().installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the log its place beside the buttons, or behind a tab."""
        super().resizeEvent(event)
        width = log_width(self.width(), self.parts.least_width())
        self._log_frame.setVisible(width > 0)
        if width:
            self._log_frame.setFixedWidth(width)
        self._place_log(beside=width > 0)
        self.bar.set_room(self.width(), with_tabs=not width)
        self.pulse.set_room(self.width())

    # Inside.

    def _build(self) -> None:
        body = row([])
        body.setSpacing(0)
        body.addWidget(self._stack, 1)
        body.addWidget(self._log_frame)
        whole = column([self.bar, self.banners])
        whole.addLayout(body, 1)
        whole.addWidget(self.pulse)
        self.setLayout(whole)
        self.parts.note.left.connect(self.show_console)
        self.answers.closed.connect(self.show_console)
        self.log.range_chosen.connect(self._choose_range)
        self.bar.tabs.chosen.connect(self._choose_tab)
        for panel in (self.additions.error_type, self.additions.task, self.additions.person, self.finishing):
            panel.closed.connect(self.show_console)

    def _place_log(self, *, beside: bool) -> None:
        in_stack = self._stack.indexOf(self.log) >= 0
        if beside and in_stack:
            self._stack.removeWidget(self.log)
            layout = self._log_frame.layout()
            if layout is not None:
                layout.addWidget(self.log)
            self.log.show()
            self._stack.setCurrentWidget(self.worktop)
        elif not beside and not in_stack:
            self._stack.addWidget(self.log)
            self._stack.setCurrentWidget(self.worktop)
            self.bar.tabs.set_value("mark")

    def _choose_tab(self, tab: str) -> None:
        self._stack.setCurrentWidget(self.log if tab == "log" else self.worktop)

    def _choose_range(self, reach: str) -> None:
        self._this_task_only = reach == "task"
        if self._state is not None:
            self.apply(self._state)

    def _give_answers(self, ask: Ask, values: tuple[str, ...]) -> None:
        self._deeds.answers(ask.questionnaire, values, ask.attempt_uid)

    def _show_alarms(self, view: ConsoleView) -> None:
        alarms = {alarm.key: alarm for alarm in view.alarms}
        for key in [key for key in self._told if key not in alarms]:
            self.banners.retract(key)
            del self._told[key]
        for key, alarm in alarms.items():
            if self._told.get(key) != alarm:
                self._told[key] = alarm
                actions = [(alarm.action, self.repeat_requested.emit)] if alarm.action else []
                self.banners.push(alarm.tone, alarm.fact, alarm.consequence, actions, key=key)
        if view.chord_refusal != self._chord_refusal:
            self._chord_refusal = view.chord_refusal
            if view.chord_refusal:
                self.banners.push("info", view.chord_refusal, key="chord-refusal")

    def _tell_of_commands(self, view: ConsoleView) -> None:
        menus = (view.can, bool(view.undo), bool(view.redo), view.errors and [one.name for one in view.errors])
        if menus != self._menus:
            self._menus = menus
            self.commands_changed.emit()
