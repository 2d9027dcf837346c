"""What went wrong while a session runs, as banners; no Qt."""

from uxlab.gui.run.views import Alarm
from uxlab.lab.live_state import LiveState
from uxlab.recording.troubles import Trouble, TroubleKind

REPEAT = "Save again"
_RED = {TroubleKind.CAPTURE, TroubleKind.DISK}


def alarms(state: LiveState) -> tuple[Alarm, ...]:
    """Return what stands, the latest of what is over, and what the disk refused; the most urgent last."""
    past = [_alarm(trouble) for trouble in state.past[-1:]]
    return (*past, *map(_alarm, state.troubles), *_unsaved(state))


def _alarm(trouble: Trouble) -> Alarm:
    red = trouble.kind in _RED or trouble.gap is not None
    return Alarm(f"{trouble.kind}-{trouble.t_ns}", "danger" if red else "warn", *parted(trouble.sentence))


def _unsaved(state: LiveState) -> tuple[Alarm, ...]:
    count = len(state.unsaved)
    if not count:
        return ()
    fact = "One command is not saved." if count == 1 else f"{count} commands are not saved."
    return (Alarm(f"unsaved-{state.unsaved[0].t_ns}-{count}", "danger", fact, state.unsaved[-1].sentence, REPEAT),)


def parted(sentences: str) -> tuple[str, str]:
    """Part the fact from its consequence."""
    fact, mark, rest = sentences.partition(". ")
    return (fact + "." if mark else fact), rest
