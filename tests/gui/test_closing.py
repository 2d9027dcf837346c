"""A study is closed off the GUI thread, and what the disk refuses is neither lost nor kept secret."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from uxlab.gui.closing import Closing
from uxlab.gui.jobs import Jobs
from uxlab.lab.open_study import OpenStudy, open_study
from uxlab.model.design import Design
from uxlab.storage.study_file import create, open_for_reading

RETRY_MS = 50


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return create(tmp_path / "shop.uxlab", Design(name="Shop"))


@pytest.fixture
def study(path: Path) -> Iterator[OpenStudy]:
    study = open_study(path, lambda _: None)
    yield study
    if not study.recording.writer.ended:
        study.abandon()


@pytest.fixture
def closing(qtbot: QtBot) -> Iterator[Closing]:
    del qtbot
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    closing = Closing(jobs, retry_ms=RETRY_MS)
    yield closing
    jobs.close()
    closing.close()
    closing.deleteLater()


def refuse(study: OpenStudy, *, yes: bool) -> None:
    """Have the disk refuse every write, as one that is full or read-only does."""
    pragma = f"PRAGMA query_only = {int(yes)}"
    study.recording.writer.submit_alone(lambda connection: connection.execute(pragma).fetchall()).result()


def edited(study: OpenStudy, name: str) -> OpenStudy:
    study.edit("Rename study", replace(study.design(), name=name))
    return study


def name_on_disk(path: Path) -> str:
    with open_for_reading(path) as study:
        return study.design().name


def test_a_study_is_closed_and_the_app_may_end_again(
    qtbot: QtBot, closing: Closing, study: OpenStudy, path: Path
) -> None:
    with qtbot.waitSignal(closing.over) as over:
        closing.begin(edited(study, "Second round"))
        assert not QApplication.quitOnLastWindowClosed()
    assert over.args == [study]
    assert QApplication.quitOnLastWindowClosed()
    assert study.recording.writer.ended
    assert name_on_disk(path) == "Second round"


def test_what_the_disk_refuses_is_told_kept_and_saved_when_it_can_be(
    qtbot: QtBot, closing: Closing, study: OpenStudy, path: Path
) -> None:
    told: list[str] = []
    closing.refused.connect(lambda _study, sentence: told.append(sentence))
    refuse(study, yes=True)
    closing.begin(edited(study, "Second round"))
    qtbot.waitUntil(lambda: len(told) >= 2)  # it is tried again by itself
    assert not QApplication.quitOnLastWindowClosed()
    assert name_on_disk(path) == "Shop"
    with qtbot.waitSignal(closing.over):
        refuse(study, yes=False)
    assert name_on_disk(path) == "Second round"


def test_it_is_given_up_only_when_somebody_says_so(
    qtbot: QtBot, closing: Closing, study: OpenStudy, path: Path
) -> None:
    refuse(study, yes=True)
    with qtbot.waitSignal(closing.refused):
        closing.begin(edited(study, "Second round"))
    with qtbot.waitSignal(closing.over):
        closing.give_up(study)
    assert QApplication.quitOnLastWindowClosed()
    assert name_on_disk(path) == "Shop"
    open_study(path, pytest.fail).close()  # it is free again


def test_when_the_app_ends_the_study_is_left_whole_and_free(
    qtbot: QtBot, closing: Closing, study: OpenStudy, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    refuse(study, yes=True)
    with qtbot.waitSignal(closing.refused):
        closing.begin(edited(study, "Second round"))
    closing.close()
    assert study.recording.writer.ended
    assert name_on_disk(path) == "Shop"
    assert "shop.uxlab was closed without its last changes" in caplog.text


def test_a_study_that_was_closed_while_the_app_ended_is_left_alone(closing: Closing, study: OpenStudy) -> None:
    closing.begin(study)
    closing._jobs.close()  # nothing of what it has to tell arrives any more
    assert study.recording.writer.ended
    closing.close()
