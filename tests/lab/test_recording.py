"""Opening a recording on a real X server: who, in which order, with which privacy, resumed or not."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from uxlab.errors import CaptureUnavailable, UsageError
from uxlab.lab import recording as recording_module
from uxlab.lab.machine import read_clock
from uxlab.lab.recording import Callbacks, Recording, SessionRequest, begin_recording, open_recording
from uxlab.lab.studies import create_study
from uxlab.model.design import ConsentKind
from uxlab.recording.commands import Begin, Finish
from uxlab.recording.environment import Environment
from uxlab.resources import resource
from uxlab.settings import Settings, settings_file, usable_settings
from uxlab.storage.sessions import ensure_participant, open_sessions
from uxlab.storage.study_file import open_for_reading, open_for_recording

Open = Callable[..., Recording]


@pytest.fixture
def study(tmp_path: Path) -> Path:
    text = resource("sample", "web-shop.toml").read_text(encoding="utf-8")
    design = tmp_path / "design.toml"
    design.write_text(text.replace('"classes"', '"literal"').replace('"application"', '"title"'), encoding="utf-8")
    return create_study(tmp_path / "shop.uxlab", design).path


@pytest.fixture
def troubles() -> list[str]:
    return []


@pytest.fixture
def opened(study: Path, x_display: str, monkeypatch: pytest.MonkeyPatch, troubles: list[str]) -> Open:
    monkeypatch.setenv("DISPLAY", x_display)
    callbacks = Callbacks(on_chord=lambda *_: None, on_trouble=troubles.append)

    def open_for(participant: str, group: str | None = None, consents: Iterable[ConsentKind] = ()) -> Recording:
        request = SessionRequest(participant=participant, group=group, consents=frozenset(consents))
        return open_recording(study, request, callbacks)

    return open_for


def test_each_participant_gets_a_row_of_the_latin_square(opened: Open) -> None:
    orders = set()
    for code in ("P01", "P02", "P03"):
        with opened(code) as recording:
            orders.add(recording.order)
            recording.recorder.perform(Finish(), actor="Ada")
    assert len(orders) == 3
    assert len({frozenset(order) for order in orders}) == 1


def test_an_unfinished_session_is_resumed_and_others_are_named(opened: Open) -> None:
    with opened("P01") as recording:
        recording.recorder.perform(Begin(), actor="Ada")
        assert not recording.resumed
    with opened("P02") as recording:
        assert not recording.resumed
        assert recording.unfinished == ("P01",)
    with opened("P01") as recording:
        assert recording.resumed
        assert recording.recorder.snapshot.open_attempt is not None


def test_less_is_recorded_than_the_study_asks_for_where_consent_is_missing(opened: Open) -> None:
    with opened("P01") as recording:
        assert recording.withheld == (ConsentKind.LITERAL_KEYS, ConsentKind.WINDOW_TITLES)
    consents = frozenset({ConsentKind.LITERAL_KEYS, ConsentKind.WINDOW_TITLES})
    with opened("P02", consents=consents) as recording:
        assert recording.withheld == ()


def test_an_unknown_group_is_refused_with_those_there_are(opened: Open) -> None:
    with pytest.raises(UsageError, match="novice"):
        opened("P01", group="experts")


def test_without_capture_no_session_is_begun(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    with pytest.raises(CaptureUnavailable):
        open_recording(
            study, SessionRequest(participant="P01"), Callbacks(on_chord=lambda *_: None, on_trouble=lambda _: None)
        )
    with open_for_reading(study) as reading:
        assert reading.read(lambda connection: connection.execute("SELECT count(*) FROM session").fetchone()[0]) == 0


def test_chords_of_the_settings_are_used(opened: Open, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UXLAB_CONFIG_DIR", str(home))
    (home / "settings.toml").write_text('[chords]\nerror = "ctrl+alt+e"\nundo = ""\n')
    with opened("P01") as recording:
        assert recording.chords["error"] == "ctrl+alt+e"
        assert "undo" not in recording.chords


@pytest.mark.parametrize(
    ("content", "told", "error_chord"),
    [
        ('[chords]\nerror = "ctrl+shift+f2"\n', 'set for both "error" and "assist"', "ctrl+shift+f1"),
        ('[chords]\nerror = "e"\n', "needs Ctrl, Alt or Meta", "ctrl+shift+f1"),
        ("scheme = [\n", "is not valid TOML", "ctrl+shift+f1"),
        ('colour = 3\n[chords]\nerror = "ctrl+alt+e"\n', "line 1: there is no setting “colour”", "ctrl+alt+e"),
    ],
)
def test_a_fault_in_the_settings_is_told_and_keeps_no_session_from_starting(
    opened: Open, troubles: list[str], content: str, told: str, error_chord: str
) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text(content, encoding="utf-8")
    with opened("P01") as recording:
        assert recording.chords["error"] == error_chord
        assert recording.chords["assist"] == "ctrl+shift+f2"
    (sentence,) = troubles
    assert told in sentence
    assert "Until then" in sentence
    assert settings_file().read_text(encoding="utf-8") == content


def test_the_settings_are_read_once_so_that_the_chords_shown_are_those_that_act(
    opened: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UXLAB_CONFIG_DIR", str(home))
    settings = home / "settings.toml"
    settings.write_text('[chords]\nerror = "ctrl+alt+e"\n')

    def read_and_change() -> tuple[Settings, str]:
        found = usable_settings()
        settings.write_text('[chords]\nerror = "ctrl+alt+r"\n')
        return found

    monkeypatch.setattr(recording_module, "usable_settings", read_and_change)
    with opened("P01") as recording:
        assert recording.chords["error"] == "ctrl+alt+e"


def test_a_session_keeps_the_order_it_was_begun_with(opened: Open) -> None:
    with opened("P02") as recording:
        order = recording.order
        assert recording.recorder.snapshot.session.task_order == order
    for code in ("P03", "P04"):
        with opened(code) as recording:
            assert recording.order != order
    with opened("P02") as recording:
        assert recording.order == order


def test_in_a_study_that_is_open_only_its_people_are_recorded_and_it_stays_open(
    study: Path, x_display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", x_display)
    around = Environment(read_clock=read_clock, on_chord=lambda *_: None, on_trouble=lambda _: None)
    with open_for_recording(study, print) as shared:
        design = shared.design()
        with pytest.raises(UsageError, match="no participant P01"):
            begin_recording(shared, design, SessionRequest(participant="P01"), around)
        ensure_participant(shared, "P01")
        with begin_recording(shared, shared.design(), SessionRequest(participant="P01"), around) as recording:
            recording.recorder.perform(Begin(), actor="Ada")
        assert not shared.writer.ended
        (session,) = open_sessions(shared)
        assert session.participant == "P01"


def test_closing_writes_everything_and_is_done_once(opened: Open, study: Path) -> None:
    recording = opened("P01")
    recording.close()
    assert recording.closed
    assert [path.name for path in study.parent.iterdir() if path.name.startswith("shop")] == ["shop.uxlab"]
    with recording:
        pass
