"""The Privacy tab: what may be recorded, what people are told and agree to, and what the study is called."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from uxlab.gui.design.editors import NameEdit
from uxlab.gui.design.edits import Edits, changed
from uxlab.gui.design.hint_lines import HintLines
from uxlab.gui.design.markdown_field import MarkdownField
from uxlab.gui.design.privacy_state import ALL, KEYS, LIMITED, USUAL_RATE_HZ, WINDOWS, PrivacyView, present
from uxlab.gui.design.setting import Setting
from uxlab.gui.design.tab import DesignTab, SavedLine, scrolling
from uxlab.gui.participant.state import View, welcome_page
from uxlab.gui.style.look import Look
from uxlab.gui.turns import AT_ONCE, Pace
from uxlab.gui.widgets.field import Field, LineEdit, NumberEdit, TextEdit
from uxlab.gui.widgets.layout import Item, column, label, row, rule
from uxlab.gui.widgets.segmented import Segmented
from uxlab.gui.widgets.switch import Switch
from uxlab.model.design import Design, KeyPrivacy, WindowPrivacy

_COLUMN_PX, _APART_PX, _BESIDE_FROM_PX, _ANY_WIDTH = 640, 48, 960, 16_777_215
_RATE_PX = 96


class PrivacyTab(DesignTab):
    """Settings, each with what it means, and beside them the texts."""

    def __init__(self, look: Look, edits: Edits, turns: Pace = AT_ONCE) -> None:
        super().__init__(look, edits, turns)
        self._shown: PrivacyView | None = None
        self.keys = Segmented(look, [(each.value, name) for each, (name, _) in KEYS.items()], name="Keys")
        self.windows = Segmented(look, [(each.value, name) for each, (name, _) in WINDOWS.items()], name="Windows")
        self.moves = Segmented(look, [(ALL, "All"), (LIMITED, "At most")], name="Pointer moves")
        self.rate = Field(look, "Positions a second", NumberEdit(least=1, most=1000, optional=False))
        turns.add(
            self._make_texts,
            self._make_switches,
            self._make_study_fields,
            self._make_settings,
            self._build,
            self._listen,
        )

    def _make_texts(self) -> None:
        look = self._look
        self.consent = MarkdownField(
            look,
            "Consent text",
            "Read before the session begins. A change after somebody has agreed makes a new version; who agreed to "
            "which is kept.",
            "We would like to record how you use the product. Choose what you agree to; you can change your mind at "
            "any time.",
            lines=5,
        )
        self.welcome = MarkdownField(look, "Welcome", "The first thing that the participant reads.", "Welcome.")
        self.thanks = MarkdownField(look, "Thanks", "The last thing.", "That was all. You have helped us a great deal.")

    def _make_settings(self) -> None:
        look = self._look
        self.hints, self.consent_hints = HintLines(look), HintLines(look)
        self._keys = Setting(look, "Keys", self.keys)
        self._windows = Setting(look, "Windows", self.windows)
        self._moves = Setting(look, "Pointer moves", self.moves)
        self._pictures = Setting(look, "The participant’s screen", self.pictures)

    def _make_switches(self) -> None:
        look = self._look
        self.pictures = Switch(look, "Picture it when a task begins")
        self.asks_consent = Switch(look, "Ask for consent")
        self.runs_tasks = Switch(look, "Show Start, I’m done and I give up")
        self.asks_questions = Switch(look, "Ask questionnaires as soon as their moment has come")

    def _make_study_fields(self) -> None:
        look = self._look
        self.name = Field(look, "Name of the study", NameEdit("Write a name"))
        self.description = Field(look, "What it is to find out", TextEdit(look, lines=2))
        self.moderator = Field(look, "Moderator", LineEdit(placeholder="Who runs the sessions"))
        self.product = Field(look, "The product is called", LineEdit(placeholder="shop"))

    def apply(self, design: Design) -> None:
        """Show what differs from what is shown."""
        view = present(design)
        if view == self._shown:
            return
        self._shown = view
        self._apply_recording(view)
        self.consent.apply(view.consent_text, view.consent_note)
        self.welcome.apply(view.welcome_text)
        self.thanks.apply(view.thanks_text)
        self.asks_consent.set_on(view.autopilot.consent)
        self.runs_tasks.set_on(view.autopilot.tasks)
        self.asks_questions.set_on(view.autopilot.questionnaires)
        self.name.set_text(view.name)
        self.description.set_text(view.description)
        self.moderator.set_text(view.moderator)
        self.product.set_text(view.product)
        self.product.set_hint(view.product_note)
        self.hints.apply(view.hints)
        self.consent_hints.apply(view.consent_hints)

    def go_to(self, key: str) -> None:
        """Give the focus to the first setting, or to the field that is named."""
        named = {"name": self.name, "moderator": self.moderator, "product": self.product, "consent": self.consent.field}
        field = named.get(key)
        target = self.keys if field is None else field.editor()
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if field is not None:
            self._area.ensureWidgetVisible(field)

    def participant_view(self, design: Design) -> View | None:
        """Return the welcome with what is asked, where participants are asked by their window."""
        return welcome_page(design) if design.autopilot.consent else None

    def _apply_recording(self, view: PrivacyView) -> None:
        self.keys.set_value(view.keys)
        self._keys.explain(view.keys_text)
        self.windows.set_value(view.windows)
        self._windows.explain(view.windows_text)
        self.moves.set_value(view.moves)
        self._moves.explain(view.moves_text)
        self.rate.setVisible(view.moves == LIMITED)
        self.rate.set_text("" if view.rate_hz is None else str(view.rate_hz))
        self.pictures.set_on(view.pictures)
        self._pictures.explain(view.pictures_text)

    def _build(self) -> None:
        self.rate.setFixedWidth(round((_RATE_PX + 40) * max(1.0, self._look.text_scale)))
        self._moves.add(self.rate)
        settings = [self._keys, self.hints, self._windows, self._moves, self._pictures]
        recorded = self._section("What is recorded", settings)
        texts = [self.consent_hints, self.consent, self.welcome, self.thanks]
        told = self._section("What the participant reads", texts)
        by_itself, study = self._by_itself(), self._study()
        first: list[Item] = [recorded, rule(), by_itself, rule(), study, -1]
        self._sides = [QWidget(), QWidget()]
        self._beside = row(self._sides, _APART_PX, margin=(24, 20, 24, 8))
        self._area = scrolling(self._beside)
        foot = row([SavedLine(self._look, self._edits), -1], margin=(24, 12, 24, 18))
        self.setLayout(column([self._area, foot]))
        for side, parts in zip(self._sides, (column(first, 20), column([told, -1])), strict=True):
            side.setLayout(parts)  # last: what gets another parent is styled again, with all that it holds

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what the participant reads below the rest where there is no room beside it."""
        super().resizeEvent(event)
        scale = max(1.0, self._look.text_scale)
        wide = self.width() >= _BESIDE_FROM_PX * scale
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        for side in self._sides:
            side.setMaximumWidth(round(_COLUMN_PX * scale) if wide else _ANY_WIDTH)
            self._beside.setStretchFactor(side, 1 if wide else 0)

    def _by_itself(self) -> QVBoxLayout:
        return self._section(
            "What the participant’s window does by itself",
            [
                label(
                    self._look,
                    "What is off, the moderator does. This can be changed during a session.",
                    "small",
                    wrap=True,
                ),
                self.asks_consent,
                self.runs_tasks,
                self.asks_questions,
            ],
            spacing=12,
        )

    def _study(self) -> QVBoxLayout:
        names: QHBoxLayout = row([self.moderator, self.product], 12)
        for field in (self.moderator, self.product):
            names.setStretchFactor(field, 1)
            names.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        return self._section("Study", [self.name, self.description, names], spacing=12)

    def _section(self, title: str, items: Iterable[Item], spacing: int = 18) -> QVBoxLayout:
        return column([label(self._look, title, "heading"), *items], spacing)

    def _listen(self) -> None:
        self.keys.chosen.connect(lambda key: self._set_privacy("Set what is kept of keys", keys=KeyPrivacy(key)))
        self.windows.chosen.connect(
            lambda key: self._set_privacy("Set what is kept of windows", windows=WindowPrivacy(key))
        )
        self.moves.chosen.connect(
            lambda key: self._set_privacy("Set pointer moves", move_rate_hz=None if key == ALL else USUAL_RATE_HZ)
        )
        self.rate.committed.connect(
            lambda text: self._set_privacy("Set pointer moves", merge="rate", move_rate_hz=int(text))
        )
        self.pictures.clicked.connect(lambda on: self._set_privacy("Set pictures of the screen", pictures=on))
        self._listen_to_texts()

    def _listen_to_texts(self) -> None:
        self.consent.committed.connect(partial(self._put, self.consent.field, "Edit consent text", "consent_text"))
        self.welcome.committed.connect(partial(self._put, self.welcome.field, "Edit welcome", "welcome_text"))
        self.thanks.committed.connect(partial(self._put, self.thanks.field, "Edit thanks", "thanks_text"))
        for switch, name in (
            (self.asks_consent, "consent"),
            (self.runs_tasks, "tasks"),
            (self.asks_questions, "questionnaires"),
        ):
            switch.clicked.connect(lambda on, name=name: self._set_autopilot(name, on))
        for field, done, name in (
            (self.name, "Rename study", "name"),
            (self.description, "Describe study", "description"),
            (self.moderator, "Set moderator", "moderator"),
            (self.product, "Name the product", "product"),
        ):
            field.committed.connect(partial(self._put, field, done, name))

    def _set_privacy(self, done: str, *, merge: str = "", **changes: object) -> None:
        design = self._edits.design()
        after = replace(design, privacy=changed(design.privacy, **changes))
        self.rate.set_error(self._edits.make(done, after, merge=f"privacy/{merge}" if merge else ""))

    def _set_autopilot(self, name: str, on: bool) -> None:
        design = self._edits.design()
        done = "Set what the participant’s window does"
        if sentence := self._edits.make(done, replace(design, autopilot=changed(design.autopilot, **{name: on}))):
            self._edits.tell(sentence)

    def _put(self, field: Field, done: str, name: str, text: str) -> None:
        field.set_error(self._edits.make(done, changed(self._edits.design(), **{name: text}), merge=f"study/{name}"))
