"""Keeps the note that is being typed in the study's file, and offers it again when its session goes on."""

from uxlab.gui.run.drafting import Drafting
from uxlab.gui.widgets.banner import BannerStack
from uxlab.lab.live_state import LiveState
from uxlab.lab.open_study import OpenStudy
from uxlab.recording.snapshot import NoteDraft

_AGAIN = "A note that was half typed is in the note box again."


class DraftKeeper:
    """Joins what is typed to the session that `apply` was told of last."""

    def __init__(self, study: OpenStudy, drafting: Drafting, banners: BannerStack) -> None:
        self._study, self._drafting, self._banners = study, drafting, banners
        self._sitting: tuple[str, int] | None = None
        drafting.when_typed(self._keep)

    def apply(self, state: LiveState) -> None:
        """Show what was left half typed, once for each sitting."""
        sitting = state.snapshot.session.uid, state.sitting_ns
        if sitting == self._sitting:
            return
        self._sitting = sitting
        self._drafting.begin(state.drafts)
        if state.drafts:
            more = "Enter saves it" + (", and shows the next." if state.drafts[1:] else ".")
            self._banners.push("info", _AGAIN, f"Its time is when it was begun. {more}")

    def _keep(self, draft: NoteDraft) -> None:
        if self._sitting is not None:
            self._study.keep_note_draft(self._sitting[0], draft)
