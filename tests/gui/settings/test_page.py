"""The page of settings, on a settings file."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from uxlab.gui.desk import Desk
from uxlab.gui.feed import Feed
from uxlab.gui.jobs import Jobs
from uxlab.gui.settings.page import SettingsPage
from uxlab.gui.style.look import Look
from uxlab.gui.widgets.banner import BannerStack
from uxlab.lab.open_study import open_study
from uxlab.lab.studies import create_study
from uxlab.settings import Settings, change_settings, load_settings, save_settings, settings_file


@pytest.fixture
def page(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[SettingsPage]:
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    study = open_study(create_study(tmp_path / "s.uxlab").path, lambda _: None)
    banners = BannerStack(look)
    qtbot.addWidget(banners)
    desk = Desk(look=look, study=study, jobs=jobs, feed=Feed(study, jobs), banners=banners, go=lambda *_: None)
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.show()
    yield page
    study.close()
    jobs.close()


def entered(page: SettingsPage, qtbot: QtBot) -> SettingsPage:
    page.enter("")
    qtbot.waitUntil(lambda: "undo" in page._chords and page._chords["undo"].isVisible())
    return page


def test_what_is_on_disk_is_shown(page: SettingsPage, qtbot: QtBot) -> None:
    save_settings(Settings(moderator="Ada", scheme="dark", chords={"undo": "ctrl+shift+u"}))
    entered(page, qtbot)
    assert page.moderator.text() == "Ada"
    assert page.scheme.value() == "dark"
    assert page._chords["undo"].edit.text() == "Ctrl Shift U"
    assert page._chords["undo"].reset.isVisibleTo(page)
    assert not page._chords["error"].reset.isVisibleTo(page)


def test_each_choice_is_worn_and_saved_at_once(page: SettingsPage, qtbot: QtBot, look: Look) -> None:
    entered(page, qtbot)
    page.scheme.chosen.emit("dark")
    page.text_size.chosen.emit("130")
    qtbot.waitUntil(lambda: look.dark and look.text_scale == pytest.approx(1.3))
    qtbot.waitUntil(lambda: load_settings() == Settings(scheme="dark", text_size="130"))


def test_whichever_save_comes_last_keeps_what_was_chosen_last(
    page: SettingsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    entered(page, qtbot)
    late = Event()
    saves: list[str] = []

    def the_first_is_late(change: Callable[[Settings], Settings]) -> None:
        saves.append("begun")
        if len(saves) == 1:
            assert late.wait(60)
        change_settings(change)
        saves.append("ended")

    monkeypatch.setattr("uxlab.gui.settings.page.change_settings", the_first_is_late)
    page.scheme.chosen.emit("dark")
    qtbot.waitUntil(lambda: saves == ["begun"])
    page.text_size.chosen.emit("130")
    qtbot.waitUntil(lambda: saves[-1] == "ended")
    page._chords["undo"].edit.pressed_chord.emit("ctrl+shift+f1")  # clashes, and is kept from the disk
    change_settings(lambda kept: replace(kept, participant_screen="HDMI-2"))
    late.set()
    qtbot.waitUntil(lambda: saves.count("ended") == 2)
    assert load_settings() == Settings(scheme="dark", text_size="130", participant_screen="HDMI-2")


def test_a_name_that_is_being_typed_is_saved_when_the_page_is_left(page: SettingsPage, qtbot: QtBot) -> None:
    entered(page, qtbot)
    QTest.keyClicks(page.moderator.editor(), "Ada")
    page.flush()
    qtbot.waitUntil(lambda: load_settings().moderator == "Ada")


def test_a_conflict_is_shown_beside_both_and_kept_from_the_disk(page: SettingsPage, qtbot: QtBot) -> None:
    entered(page, qtbot)
    page._chords["undo"].edit.pressed_chord.emit("ctrl+shift+f1")
    assert "change one of them" in page._chords["undo"]._complaint.text()
    assert page._chords["error"]._complaint.isVisibleTo(page)
    page._chords["error"].edit.pressed_chord.emit("ctrl+shift+f3")
    qtbot.waitUntil(lambda: load_settings().chords == {"undo": "ctrl+shift+f1", "error": "ctrl+shift+f3"})
    assert not page._chords["error"]._complaint.isVisibleTo(page)


def test_a_file_that_cannot_be_understood_is_told_and_left_alone(page: SettingsPage, qtbot: QtBot) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text("moderater = 7\n", encoding="utf-8")
    entered(page, qtbot)
    assert "there is no setting" in page._trouble.text()
    assert settings_file().read_text(encoding="utf-8") == "moderater = 7\n"
