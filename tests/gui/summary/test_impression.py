"""Impressions on their way to disk."""

from pytestqt.qtbot import QtBot

from tests.gui.office import Office
from uxlab.gui.jobs import Jobs
from uxlab.gui.summary.impression import ImpressionWriter
from uxlab.model.session import IMPRESSION_TAG


def impressions(office: Office) -> list[str]:
    sessions = office.study.data().result().sessions
    return [note.text for one in sessions for note in one.notes if note.tag == IMPRESSION_TAG]


def test_what_was_typed_last_is_what_stays(office: Office, jobs: Jobs, qtbot: QtBot) -> None:
    saved: list[str] = []
    refused: list[str] = []
    writer = ImpressionWriter(office.study, jobs, saved.append, lambda _, error: refused.append(str(error)))
    for text in ("Q", "Qu", "Quick", "Quick and sure"):
        writer.write("s1", text)
    writer.settle()
    assert impressions(office) == ["Quick and sure"]
    qtbot.waitUntil(lambda: saved == ["s1"] * 4)
    assert refused == []


def test_a_refusal_is_heard_with_its_session(office: Office, jobs: Jobs, qtbot: QtBot) -> None:
    refused: list[tuple[str, str]] = []
    writer = ImpressionWriter(office.study, jobs, lambda _: None, lambda uid, error: refused.append((uid, str(error))))
    writer.settle()  # with nothing to wait for
    writer.write("nobody", "fine")
    qtbot.waitUntil(lambda: len(refused) == 1)
    assert refused[0][0] == "nobody"
    assert "no session" in refused[0][1]
