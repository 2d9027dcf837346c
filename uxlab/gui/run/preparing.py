"""Prepares a session: who it is for, the checks, and what can be done about them; then it starts."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from uxlab.designing.people import next_code
from uxlab.errors import UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.participant.stage import Stage
from uxlab.gui.run.additions import with_person
from uxlab.gui.run.checking import Checking
from uxlab.gui.run.consents import Consents
from uxlab.gui.run.new_thing import NewThing
from uxlab.gui.run.preflight import PreflightPage
from uxlab.gui.run.preflight_state import Situation, at_hand, not_passed, present
from uxlab.gui.run.screen_picture import why_not_here
from uxlab.gui.run.shown_button import ShownButton
from uxlab.gui.run.switches import ParticipantSwitches
from uxlab.gui.run.system_settings import open_folder, open_settings
from uxlab.lab.facts import PersonFacts, next_person
from uxlab.lab.preflight import Plan
from uxlab.lab.recording import SessionRequest
from uxlab.model.design import ConsentKind
from uxlab.privacy.consent import wanted_consents
from uxlab.settings import Settings, usable_settings


class Preparing(QObject):
    """Feeds a `PreflightPage`. `strip_wanted`: the moderator will use the compact strip."""

    strip_wanted = Signal()

    def __init__(self, desk: Desk, stage: Stage) -> None:
        super().__init__()
        self._desk, self._stage = desk, stage
        self._people: tuple[PersonFacts, ...] = ()
        self._code, self._moderator, self._told = "", "", ""
        self._strip, self._busy, self._entered = False, False, False
        self.switches = ParticipantSwitches(desk.look, stage)
        self.page = PreflightPage(desk.look, self.switches, ShownButton(desk.look, stage))
        self.checking = Checking(desk.jobs, self.show, self._refused)
        self._new_person = NewThing(desk.look, self.page, ("Code of the participant", "Add participant"), self._add)
        self._connect()

    def enter(self, code: str) -> None:
        """Show what is current, for a participant if one is named; the checks run the first time."""
        self._entered = True
        if code:
            self._code = code
        self.switches.refresh()
        self._look_up()
        self.show()

    def show(self) -> None:
        """Show everything as it stands, and tell the window what is known of capture."""
        now = self._situation()
        self.page.apply(present(now))
        lamp = next((check.lamp.value for check in now.checks if check.key == "capture"), self._told)
        if lamp != self._told:
            self._told = lamp
            self._desk.tell_capture(lamp)

    def check(self) -> None:
        """Run all checks."""
        plan = self._plan()
        if plan is not None:
            self.checking.run(plan)

    def start(self) -> None:
        """Start the session, or resume it; the page has confirmed it."""
        checks = self.checking.checks(self._plan())
        request = SessionRequest(participant=self._code, moderator=self._moderator, not_passed=not_passed(checks))
        self._busy = True
        self.show()
        self._desk.feed.begin(request, self._not_started)

    # Inside.

    def _connect(self) -> None:
        page, desk = self.page, self._desk
        page.person_chosen.connect(self._choose)
        page.add_person_requested.connect(
            lambda: self._new_person.ask(page.head.chooser, next_code(desk.study.design()), below=True)
        )
        page.check_requested.connect(self.check)
        page.action_requested.connect(self._act)
        page.start_requested.connect(self.start)
        desk.feed.started.connect(self._began)
        desk.feed.ended.connect(lambda _: self._look_up())
        self._stage.consent_recorded.connect(lambda _: self._look_up())
        unsubscribe = desk.study.subscribe(lambda: desk.jobs.here(self._changed))
        page.destroyed.connect(lambda *_: unsubscribe())
        desk.jobs.run(usable_settings, self._take_settings, self._refused)

    def _situation(self) -> Situation:
        study = self._desk.study
        return Situation(
            design=study.design(),
            people=self._people,
            orders=study.orders(),
            code=self._code,
            checks=self.checking.checks(self._plan()),
            ran_at=self.checking.ran_at,
            asking=self.checking.asking,
            busy=self._busy,
        )

    def _plan(self) -> Plan | None:
        study = self._desk.study
        design = study.design()
        person = next((one for one in design.participants if one.code == self._code), None)
        if person is None:
            return None
        facts = next((one for one in self._people if one.code == self._code), None)
        return Plan(
            path=study.path,
            design=design,
            person=at_hand(person, facts),
            strip=self._strip,
            no_pictures=why_not_here(),
        )

    def _look_up(self) -> None:
        self._desk.jobs.follow(self._desk.study.people(), self._take_people)

    def _take_people(self, people: tuple[PersonFacts, ...]) -> None:
        self._people = people
        design = self._desk.study.design()
        if self._code not in {one.code for one in design.participants}:
            following = next_person(design, people)
            self._code = following or (design.participants[0].code if design.participants else "")
        begins = self._entered and self._code and not self.checking.has_run and not self._desk.feed.live
        self._desk.turns.add(self._tell_stage, self.check if begins else self.show)

    def _tell_stage(self) -> None:
        if self._entered:
            self._stage.prepare(self._code or None)

    def _take_settings(self, found: tuple[Settings, str]) -> None:
        settings, trouble = found
        self._moderator = settings.moderator
        if trouble:
            self._desk.banners.push("warn", trouble, "A session starts all the same, with what can be understood.")

    def _changed(self) -> None:
        if self.page.isVisible() and not self._desk.feed.live:
            self._look_up()
            self.show()

    def _choose(self, code: str) -> None:
        self._code = code
        self._stage.prepare(code)
        self.switches.refresh()
        self.show()

    def _add(self, code: str, _: str) -> str:
        refusal = with_person(self._desk.study, code)
        if not refusal:
            self._choose(code)
        return refusal

    def _act(self, check: str, action: str) -> None:
        match action:
            case "check-again":
                self.check()
            case "use-strip":
                self._strip = True
                self.strip_wanted.emit()
                self.show()
            case "record-consent":
                self._ask_for_consent(check)
            case "resume-session":
                self.page.ask_to_start()
            case "open-folder":
                open_folder(self._desk.study.path)
            case "move-study":
                self._explain_moving()
            case _:
                self._open(action)

    def _open(self, action: str) -> None:
        if not open_settings(action):
            what = "display settings" if action == "display-settings" else "privacy settings"
            self._desk.banners.push(
                "info", f"uxlab cannot open the {what} of this desktop.", "Open them from its menu."
            )

    def _explain_moving(self) -> None:
        open_folder(self._desk.study.path)
        self._desk.banners.push(
            "info",
            "A study is one file, with a folder of the same name beside it where it has pictures.",
            "Close it, move both in the folder that has just been opened, and open it there.",
        )

    def _ask_for_consent(self, check: str) -> None:
        design = self._desk.study.design()
        person = next((one for one in design.participants if one.code == self._code), None)
        row = self.page.rows.get(check)
        if person is None or row is None:
            return
        close = partial(row.show_more, None)
        row.show_more(Consents(self._desk.look, wanted_consents(design.privacy), person.consents, self._record, close))

    def _record(self, kinds: frozenset[ConsentKind]) -> None:
        self._desk.study.set_consents(self._code, kinds)
        self._look_up()

    def _began(self) -> None:
        """Leave the participant's window to the session, and to its thanks, until this page is shown again."""
        self._busy, self._entered = False, False

    def _not_started(self, error: UxlabError) -> None:
        self._busy = False
        self._refused(error)
        self.show()

    def _refused(self, error: UxlabError) -> None:
        self._desk.banners.push("danger", "The session could not be prepared.", str(error))
