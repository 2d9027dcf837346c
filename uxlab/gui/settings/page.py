"""The page of settings: who moderates, how uxlab looks, and the chords that command a session from any window."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from uxlab import __version__
from uxlab.errors import UxlabError
from uxlab.gui.desk import Desk
from uxlab.gui.page import Page
from uxlab.gui.settings.chord_edit import ChordEdit
from uxlab.gui.settings.state import SCHEMES, TEXT_SIZES, ChordView, SettingsView, present, with_chord
from uxlab.gui.widgets.area import Area
from uxlab.gui.widgets.buttons import Button, link
from uxlab.gui.widgets.field import Field, LineEdit, labelled
from uxlab.gui.widgets.layout import STRETCH, column, holder, label, panel, row, rule
from uxlab.gui.widgets.segmented import Segmented
from uxlab.settings import Settings, change_settings, load_settings, settings_file

_WIDTH_PX, _HEADER_PX = 720, 60
_KEYS_NOTE = "They work in every program and are left out of the participant’s input, from the next session on."


class SettingsPage(Page):
    """Saves each choice as it is made, but chords only when all of them can be used."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._settings = self._to_save = Settings()
        self._shown: SettingsView | None = None
        look = desk.look
        self.moderator = Field(look, "Moderator", LineEdit(placeholder="Your name, for the log of sessions"))
        self.scheme = Segmented(look, SCHEMES, name="Colours")
        self.text_size = Segmented(look, TEXT_SIZES, name="Text size")
        self._chord_rows = QVBoxLayout()
        self._chord_rows.setContentsMargins(0, 0, 0, 0)
        self._chord_rows.setSpacing(0)
        self._chords: dict[str, ChordRow] = {}
        self._file, self._version = label(look, "", "hint", wrap=True), label(look, "", "hint")
        self._trouble = label(look, "", "danger", wrap=True)
        self._trouble.setContentsMargins(0, 0, 0, 16)
        self._build()
        self.moderator.committed.connect(lambda text: self._change(replace(self._settings, moderator=text)))
        self.scheme.chosen.connect(lambda key: self._change(replace(self._settings, scheme=key)))
        self.text_size.chosen.connect(lambda key: self._change(replace(self._settings, text_size=key)))

    def enter(self, subject: str) -> None:
        """Read the settings, which another window or a person with an editor may have changed."""
        del subject
        self._desk.jobs.run(load_settings, self._loaded, self._failed)

    def flush(self) -> None:
        """Save the name that has been typed."""
        self.moderator.flush()

    def apply(self, view: SettingsView) -> None:
        """Show what differs from what is shown."""
        if view == self._shown:
            return
        self._shown = view
        self.moderator.set_text(view.moderator)
        self.scheme.set_value(view.scheme)
        self.text_size.set_value(view.text_size)
        self._file.setText(f"Kept in {view.file}")
        self._version.setText(view.version)
        self._trouble.setText(view.trouble)
        self._trouble.setVisible(bool(view.trouble))
        for place, chord in enumerate(view.chords):
            if chord.line not in self._chords:
                self._add_row(chord, place)
            self._chords[chord.line].apply(chord)

    # Inside.

    def _build(self) -> None:
        look = self._desk.look
        looks = row([labelled(look, "Colours", self.scheme), 24, labelled(look, "Text size", self.text_size), STRETCH])
        chords = panel(column([holder(self._chord_rows)]), 0)
        inside = column(
            [
                self._trouble, label(look, "You", "section"), 8, self.moderator, 24,
                label(look, "Appearance", "section"), 8, looks, 24,
                label(look, "Keys that command a session from any window", "section"), 4,
                label(look, _KEYS_NOTE, "hint", wrap=True), 8, chords, 16, self._file, 2, self._version, STRETCH,
            ],
            0, (24, 20, 24, 24),
        )  # fmt: skip
        area = Area()
        area.fill(inside).setMaximumWidth(_WIDTH_PX)
        head = holder(row([label(look, "Settings", "title"), STRETCH], 0, (24, 0)))
        head.setFixedHeight(round(_HEADER_PX * max(1.0, look.text_scale)))
        self.setLayout(column([head, rule(), area]))

    def _add_row(self, chord: ChordView, place: int) -> None:
        made = ChordRow(self._desk, chord, is_first=place == 0)
        made.edit.pressed_chord.connect(lambda keys: self._change(with_chord(self._settings, chord.line, keys)))
        made.reset.clicked.connect(lambda *_: self._change(with_chord(self._settings, chord.line, None)))
        self._chords[chord.line] = made
        self._chord_rows.insertWidget(place, made)

    def _loaded(self, settings: Settings) -> None:
        self._settings = settings
        self.apply(present(settings, str(settings_file()), __version__))

    def _failed(self, error: UxlabError) -> None:
        self.apply(present(self._settings, str(settings_file()), __version__, str(error)))

    def _change(self, settings: Settings) -> None:
        self._settings = settings
        self._desk.look.change(settings.scheme or None, int(settings.text_size or 100) / 100)
        view = present(settings, str(settings_file()), __version__)
        self.apply(view)
        if not any(chord.complaint for chord in view.chords):  # a session would do without them
            self._to_save = settings
            self._desk.jobs.run(partial(change_settings, self._latest), lambda _: None, self._failed)

    def _latest(self, kept: Settings) -> Settings:
        """Return what is chosen here by now, for whichever save comes last, and what is chosen elsewhere."""
        return replace(self._to_save, participant_screen=kept.participant_screen)


class ChordRow(QWidget):
    """One command with its keys, and the way back to the default."""

    def __init__(self, desk: Desk, chord: ChordView, *, is_first: bool) -> None:
        super().__init__()
        self.edit = ChordEdit(desk.look, chord.meaning)
        self.reset: Button = link(desk.look, "Default")
        self.reset.setAccessibleName(f"Default keys for {chord.meaning}")
        self._complaint = label(desk.look, "", "error", wrap=True)
        line = row([label(desk.look, chord.meaning), STRETCH, self.reset, 12, self.edit])
        parts = [] if is_first else [rule()]
        self.setLayout(column([*parts, holder(column([line, self._complaint], 4, (16, 5)))]))

    def apply(self, chord: ChordView) -> None:
        """Show the keys and what is wrong with them."""
        self.edit.set_keys(chord.keys)
        self.reset.setVisible(chord.changed)
        self._complaint.setText(chord.complaint)
        self._complaint.setVisible(bool(chord.complaint))
