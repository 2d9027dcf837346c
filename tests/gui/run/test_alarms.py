"""What went wrong, as banners."""

from tests.gui.run.made_states import S, state
from uxlab.gui.run.alarms import REPEAT, alarms, parted
from uxlab.lab.live_state import Unsaved
from uxlab.model.events import Gap, GapReason
from uxlab.recording.commands import Begin
from uxlab.recording.troubles import Trouble, TroubleKind

SILENT = Trouble(
    kind=TroubleKind.CAPTURE, sentence="No input arrived for 6 s. Capture was started again; keep going.", t_ns=50 * S
)


def test_silent_capture_is_a_red_banner_with_fact_and_consequence() -> None:
    (alarm,) = alarms(state(at_s=60, troubles=(SILENT,)))
    assert (alarm.tone, alarm.fact) == ("danger", "No input arrived for 6 s.")
    assert alarm.consequence == "Capture was started again; keep going."


def test_it_keeps_its_key_when_it_is_mended_so_that_it_is_one_banner() -> None:
    standing, past = alarms(state(at_s=60, troubles=(SILENT,))), alarms(state(at_s=60, past=(SILENT,)))
    assert [alarm.key for alarm in standing] == [alarm.key for alarm in past]


def test_only_a_gap_or_what_stops_recording_is_red() -> None:
    gap = Gap(started_ns=0, ended_ns=S, reason=GapReason.LOCK)
    lost = Trouble(kind=TroubleKind.LOST, sentence="3 events did not arrive.", t_ns=1)
    unseen = Trouble(kind=TroubleKind.GAP, sentence="The screen was locked.", t_ns=1, gap=gap)
    assert [alarms(state(at_s=60, past=(one,)))[0].tone for one in (lost, unseen)] == ["warn", "danger"]


def test_a_fault_in_the_settings_stays_as_a_warning() -> None:
    fault = Trouble(kind=TroubleKind.SETTINGS, sentence="s.toml is not valid TOML. The usual is used.", t_ns=1)
    (alarm,) = alarms(state(at_s=60, troubles=(fault,)))
    assert (alarm.tone, alarm.fact, alarm.consequence) == ("warn", "s.toml is not valid TOML.", "The usual is used.")


def test_commands_that_the_disk_refused_can_be_repeated() -> None:
    unsaved = tuple(Unsaved(command=Begin(), actor="m", t_ns=n, sentence="The disk is full.") for n in (1, 2))
    (alarm,) = alarms(state(at_s=60, unsaved=unsaved))
    assert (alarm.fact, alarm.action) == ("2 commands are not saved.", REPEAT)
    assert alarms(state(at_s=60, unsaved=unsaved[:1]))[0].fact == "One command is not saved."


def test_when_all_is_well_there_is_none() -> None:
    assert alarms(state(at_s=60)) == ()


def test_parted() -> None:
    assert parted("One. Two. Three.") == ("One.", "Two. Three.")
    assert parted("Only one.") == ("Only one.", "")
