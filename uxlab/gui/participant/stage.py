"""What the participant sees follows the session; what the participant presses becomes commands of the session."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication

from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.participant.filling import ACTOR, Filling
from uxlab.gui.participant.rehearsal import Rehearsal
from uxlab.gui.participant.screens import Screen, ScreenChoice, choices, pick
from uxlab.gui.participant.state import BACK_TAG, DONE_TAG, Situation, View, present
from uxlab.gui.participant.window import ParticipantWindow, Place
from uxlab.gui.style.look import Look
from uxlab.lab.live_state import LiveState
from uxlab.lab.open_study import OpenStudy
from uxlab.model.design import Autopilot, ConsentKind, Design
from uxlab.model.session import Outcome, SessionState
from uxlab.questionnaires.own import loader
from uxlab.recording.agenda import Agenda, Ask, Try
from uxlab.recording.commands import AddNote, Begin, Command, End
from uxlab.settings import change_settings, usable_settings


class Stage(QObject):
    """The participant's window of an open study, and what drives it: the session, the moderator, the participant.

    `view_changed`: what the participant sees is another. `consent_recorded`: of the participant with this code.
    `console_requested`: the moderator pressed F9 in it.
    """

    view_changed = Signal(object)
    visibility_changed = Signal(bool)
    consent_recorded = Signal(str)
    console_requested = Signal()

    def __init__(self, look: Look, study: OpenStudy, jobs: Jobs, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._study, self._jobs, self._feed = study, jobs, feed
        self.window = ParticipantWindow(look, self)
        self._look = look
        self._rehearsal: Rehearsal | None = None  # a window like this one, made when it is wanted
        self._code: str | None = None
        self._live: LiveState | None = None
        self._attempt: str | None = None
        self._own_autopilot: Autopilot | None = None
        self._asked_for_consent: set[str] = set()
        self._agenda: Agenda | None = None
        self._wanted_screen = ""
        self._busy, self._closed = False, False
        self._filling = Filling(feed, self._seen, self)
        self._situation = self._now()
        self._view = present(self._situation)
        self.window.apply(self._view)
        self._unsubscribe = study.subscribe(lambda: jobs.here(self._refresh))
        self._connect()
        jobs.run(usable_settings, lambda found: self._go_to(found[0].participant_screen), _ignore)

    # For the moderator.

    @property
    def view(self) -> View:
        """What the participant sees, or would if the window were shown."""
        return self._view

    @property
    def visible(self) -> bool:
        """Whether the window is on a screen."""
        return self.window.visible

    @property
    def autopilot(self) -> Autopilot:
        """What the window does of itself."""
        return self._own_autopilot or self._study.design().autopilot

    def agenda(self) -> Agenda:
        """Return what the session is to hold."""
        return self._situation.agenda

    def prepare(self, code: str | None) -> None:
        """Say whose turn it is, before the session begins; one that is under way has its own participant."""
        if not self._feed.live:
            self._await(code)

    def show(self) -> None:
        """Put the window on the participant's screen, before others there."""
        was_visible = self.visible
        self.window.stand(self._place())
        self.window.show()
        if not was_visible:
            self.visibility_changed.emit(True)

    def hide(self) -> None:
        """Take the window away; the session goes on as it is."""
        if self.visible:
            self.window.hide()
            self.visibility_changed.emit(False)

    def screens(self) -> tuple[ScreenChoice, ...]:
        """Return the screens to choose from."""
        return choices(_screens(), self._wanted_screen)

    def set_screen(self, name: str) -> None:
        """Choose a screen; an empty name lets uxlab choose. It is remembered on this computer."""
        self._go_to(name)
        self._jobs.run(lambda: change_settings(lambda kept: replace(kept, participant_screen=name)), _ignore)

    def participant_screen(self) -> QScreen:
        """Return the screen that the participant looks at."""
        return self._place().screen

    def set_autopilot(self, autopilot: Autopilot) -> None:
        """Take over a part, or hand it back."""
        self._own_autopilot = autopilot
        self._refresh()

    def send(self, ask: Ask) -> None:
        """Ask a questionnaire now."""
        self._filling.send(ask)

    def take_back(self) -> None:
        """Close the page of questions; the next is asked when it is sent."""
        self.set_autopilot(replace(self.autopilot, questionnaires=False))
        self._filling.take_back()

    def back_to_work(self) -> None:
        """Have the participant go on after I'm done."""
        self._feed.submit(AddNote("Back to work", tag=BACK_TAG))

    def preview(self, view: View) -> None:
        """Show a view as the participant would see it, in a window on the moderator's screen."""
        screen = QGuiApplication.primaryScreen() if (active := QApplication.activeWindow()) is None else active.screen()
        if self._rehearsal is None:
            self._rehearsal = Rehearsal(self._look, self)
        self._rehearsal.begin(view, Place(screen, full=False))

    def close(self) -> None:
        """Leave the screen for good."""
        self._closed = True
        self._unsubscribe()
        if self._rehearsal is not None:
            self._rehearsal.close()
        self.window.close()

    # What the participant does.

    def _connect(self) -> None:
        window, filling, feed = self.window, self._filling, self._feed
        window.consent_given.connect(self._consent)
        window.start_requested.connect(self._start)
        window.done_requested.connect(lambda: self._act(AddNote("Participant pressed I’m done", tag=DONE_TAG)))
        window.give_up_requested.connect(lambda: self._act(End(Outcome.ABANDONED)))
        window.text_hidden.connect(filling.hide_text)
        window.answered.connect(filling.answer)
        window.continue_requested.connect(filling.go_on)
        window.skip_requested.connect(filling.leave)
        window.back_requested.connect(filling.go_back)
        window.console_requested.connect(self.console_requested)
        window.closed.connect(lambda: self.visibility_changed.emit(False))
        filling.changed.connect(self._refresh)
        feed.starting.connect(self._await)
        feed.changed.connect(self._changed)
        feed.ended.connect(lambda _: self._ended())
        feed.refused.connect(lambda _: self._free())
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            for event in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
                event.connect(self._screens_changed)

    def _consent(self, kinds: Iterable[ConsentKind]) -> None:
        if self._code is not None:
            self._asked_for_consent.add(self._code)
            self._study.set_consents(self._code, kinds)
            self._refresh()
            self.consent_recorded.emit(self._code)

    def _start(self) -> None:
        snapshot = self._situation.snapshot
        step = None if snapshot is None else self._situation.agenda.next_step(snapshot)
        if isinstance(step, Try):
            self._act(Begin(step.task))

    def _act(self, command: Command) -> None:
        """Carry out what a button stands for, once however often it is pressed."""
        if not self._busy:
            self._busy = True
            self._feed.submit(command, actor=ACTOR, done=lambda _: self._free())

    def _free(self) -> None:
        self._busy = False

    # What the session does.

    def _await(self, code: str | None) -> None:
        if code != self._code:
            self._own_autopilot = None
        self._code, self._live, self._busy = code, None, False
        self._filling.forget()
        self._refresh()

    def _changed(self, state: LiveState) -> None:
        self._live = state
        attempt = state.snapshot.open_attempt
        uid = None if attempt is None else attempt.uid
        if uid != self._attempt:
            self._attempt = uid
            if uid is not None:
                self._filling.forget()
        self._refresh()

    def _ended(self) -> None:
        """Thank whoever has finished; a session that was only left may go on later."""
        finished = self._live is not None and self._live.snapshot.session.state is SessionState.FINISHED
        self._live = self._live if finished else None
        self._busy = False
        self._filling.forget()
        self._refresh()

    def _refresh(self) -> None:
        now = self._now()
        if self._closed or now == self._situation:
            return
        self._situation, view = now, present(now)
        if view != self._view:
            self._view = view
            self.window.apply(view)
            self.view_changed.emit(view)

    def _seen(self) -> tuple[Situation, View]:
        return self._situation, self._view

    def _now(self) -> Situation:
        design = self._study.design() if self._live is None else self._live.design
        person = next((one for one in design.participants if one.code == self._code), None)
        agreed = frozenset() if person is None else person.consents
        order = self._study.orders().get(self._code or "", ()) if self._live is None else self._live.order
        return Situation(
            design=design,
            agenda=self._agenda_of(design, order),
            participant=self._code,
            agreed=agreed,
            consent_given=bool(agreed) or self._code in self._asked_for_consent,
            snapshot=None if self._live is None else self._live.snapshot,
            autopilot=self.autopilot,
            memory=self._filling.memory,
        )

    def _agenda_of(self, design: Design, order: tuple[str, ...]) -> Agenda:
        known = self._agenda
        if known is None or known.design is not design or known.order != order:
            known = Agenda(design, order, cache(loader(design.questionnaires)))
            self._agenda = known
        return known

    # Screens.

    def _go_to(self, name: str) -> None:
        self._wanted_screen = name
        self._screens_changed()

    def _screens_changed(self, _: QScreen | None = None) -> None:
        if self.visible and not self._closed and QGuiApplication.screens():
            self.window.stand(self._place())

    def _place(self) -> Place:
        screens = QGuiApplication.screens()
        wanted = pick(_screens(), self._wanted_screen)
        screen = next((one for one in screens if one.name() == wanted.name), screens[0])
        return Place(screen, full=len(screens) > 1)


def _screens() -> list[Screen]:
    main = QGuiApplication.primaryScreen()
    return [
        Screen(one.name(), one.size().width(), one.size().height(), one is main) for one in QGuiApplication.screens()
    ]


def _ignore(_: object) -> None:
    pass
