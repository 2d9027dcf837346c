"""What a person types is nowhere on disk; off the record means off the record; the moderator's input is set apart."""

import os
import string
from pathlib import Path
from time import sleep

from Xlib import X

from tests.flows.harness import Hand, Recording, rows, seeded, settle, wait_for

SECRET_LETTERS = 14
TYPED = "SELECT code FROM event WHERE kind = 3 AND value = 1 AND code IN (1, 2)"


def test_a_secret_typed_during_the_session_is_nowhere_on_disk(
    study: Path, hand: Hand, record: Recording, home: Path, tmp_path: Path
) -> None:
    lot = seeded()
    secret = "".join(lot.choice(string.ascii_letters + string.digits) for _ in range(SECRET_LETTERS))
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    running = record(environment={"TMPDIR": str(temporary)})
    running.ready()
    running.say("begin 1")
    hand.type(secret)
    wait_for(lambda: len(rows(study, TYPED)) == SECRET_LETTERS)
    os.kill(running.child_pid(), 9)
    wait_for(lambda: "No input was seen" in "".join(running.complaints))
    hand.type(secret)
    settle()
    while_running = contents(study.parent, home, temporary)
    running.say("end success")
    assert running.finish() == 0
    assert len(rows(study, TYPED)) == 2 * SECRET_LETTERS
    for where, data in {**while_running, **contents(study.parent, home, temporary)}.items():
        for trace in traces(secret):
            assert trace not in data, f"{trace!r} is in {where}"
    assert secret not in "".join(running.complaints)


def contents(*folders: Path) -> dict[str, bytes]:
    """Return every file under these folders, the study's -wal and -shm among them."""
    return {str(path): path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file()}


def traces(secret: str) -> list[bytes]:
    """Return the forms in which a secret might have leaked: text, key after key, and as code points in a row."""
    spaced = [separator.join(secret) for separator in (" ", ",", "\n", '","', "', '")]
    points = [separator.join(str(ord(c)) for c in secret) for separator in (",", ", ", " ")]
    return [text.encode(code) for text in (secret, secret[:6], *spaced, *points) for code in ("utf-8", "utf-16-le")]


def test_nothing_is_recorded_off_the_record(study: Path, hand: Hand, record: Recording) -> None:
    running = record()
    running.ready()
    running.say("begin 1")
    hand.key("a")
    settle()
    paused = running.say("pause")
    hand.type("xyz")
    hand.click()
    hand.move(5, 5)
    sleep(0.4)
    resumed = running.say("resume")
    hand.key("b")
    settle()
    ended = running.say("end success")
    assert running.finish() == 0
    off = rows(study, "SELECT 1 FROM event WHERE t_ns >= ? AND t_ns < ?", paused["t_ns"], resumed["t_ns"])
    assert off == []
    assert len(rows(study, "SELECT 1 FROM event WHERE kind = 3 AND value = 1")) == 2
    (gap,) = rows(study, "SELECT * FROM gap WHERE reason = 'pause'")
    assert (gap["started_ns"], gap["ended_ns"]) == (paused["t_ns"], resumed["t_ns"])
    (attempt,) = rows(study, "SELECT * FROM attempt")
    assert attempt["ended_ns"] == ended["t_ns"]


def test_chords_command_the_session_and_are_not_the_participants(study: Path, hand: Hand, record: Recording) -> None:
    running = record()
    ready = running.ready()
    assert ready["chords"]["error"] == "ctrl+shift+f1"

    def chord(key: str, then: str) -> None:
        """Press a chord, and wait for what it does: one comes after the other for the recorder, too."""
        hand.chord("Control_L", "Shift_L", key)
        wait_for(lambda: len(rows(study, then)) == 1)

    chord("F5", "SELECT 1 FROM attempt")
    hand.key("a")
    chord("F1", "SELECT 1 FROM error")
    chord("F10", "SELECT 1 FROM pause WHERE ended_ns IS NULL")
    hand.key("z")
    settle()
    chord("F10", "SELECT 1 FROM pause WHERE ended_ns IS NOT NULL")
    chord("F6", "SELECT 1 FROM attempt WHERE outcome = 'success'")
    assert running.finish() == 0
    (attempt,) = rows(study, "SELECT * FROM attempt")
    assert attempt["outcome"] == "success"
    assert len(rows(study, "SELECT 1 FROM error")) == 1
    assert len(rows(study, "SELECT 1 FROM pause WHERE ended_ns IS NOT NULL")) == 1
    assert len(rows(study, "SELECT 1 FROM participant_event WHERE kind = 'key'")) == 2
    assert len(rows(study, "SELECT 1 FROM event WHERE kind = 3 AND flags & 2 AND value = 1")) >= 9


def test_what_the_moderator_types_in_her_own_window_is_set_apart(study: Path, hand: Hand, record: Recording) -> None:
    screen = hand.display.screen()
    window = screen.root.create_window(600, 300, 300, 200, 0, screen.root_depth, event_mask=X.FocusChangeMask)
    window.set_wm_class("terminal", "Terminal")
    window.map()
    hand.display.sync()
    sleep(0.5)
    running = record(environment={"WINDOWID": str(window.id)})
    running.ready()
    running.say("begin 1")
    window.set_input_focus(X.RevertToParent, X.CurrentTime)
    hand.display.sync()
    wait_for(lambda: own_window(study) == (1, 1))
    hand.type("mine")
    corner = screen.root.translate_coords(window, 0, 0)  # the window manager decides where it stands
    hand.move(corner.x + 150, corner.y + 100)
    hand.click()
    settle()
    window.unmap()
    hand.display.sync()
    wait_for(lambda: own_window(study) == (0, 0))
    hand.key("h")
    hand.move(50, 50)
    hand.click()
    settle()
    running.say("end success")
    assert running.finish() == 0
    window.destroy()
    theirs = rows(study, "SELECT kind FROM participant_event")
    assert [row["kind"] for row in theirs].count("key") == 2
    assert [row["kind"] for row in theirs].count("button") == 2
    assert len(rows(study, "SELECT 1 FROM event WHERE kind = 3 AND value = 1")) == 5


def own_window(study: Path) -> tuple[int, ...]:
    """Return whether the moderator's window is in view, and whether it has the keys, as the file knows by now."""
    last = rows(study, "SELECT visible, active FROM surface ORDER BY t_ns DESC, seq DESC LIMIT 1")
    return tuple(last[0]) if last else ()
