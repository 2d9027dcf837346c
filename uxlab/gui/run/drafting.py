"""The note that is being written: one text for the console and the strip, whichever of them it is typed into. No Qt."""

from collections.abc import Callable

from uxlab.recording.snapshot import NoteDraft

MOST_CHARACTERS = 2000


class Drafting:
    """`now_ns` is the session's time; that of a note is when typing began."""

    def __init__(self, now_ns: Callable[[], int]) -> None:
        self._now_ns = now_ns
        self._waiting: tuple[NoteDraft, ...] = ()
        self._shows: list[Callable[[], object]] = []
        self._keepers: list[Callable[[NoteDraft], object]] = []
        self.text = ""
        self.began_ns: int | None = None

    def when_changed(self, show: Callable[[], object]) -> None:
        """Have something called when there is another text to show."""
        self._shows.append(show)

    def when_typed(self, keep: Callable[[NoteDraft], object]) -> None:
        """Have something called with what is to be kept of it; an empty text wipes it out."""
        self._keepers.append(keep)

    def write(self, text: str) -> None:
        """Take what the moderator has typed by now; a text that was wiped out begins anew."""
        if text == self.text:
            return
        began_ns = self._now_ns() if self.began_ns is None else self.began_ns
        self._show(text, began_ns)
        for keep in self._keepers:
            keep(NoteDraft(began_ns=began_ns, text=text))

    def take(self) -> NoteDraft | None:
        """Hand out the note, which is complete, and show the next that was left half typed; None without a text."""
        text, began_ns = self.text.strip(), self.began_ns
        if not text or began_ns is None:
            self.write("")
            return None
        self._show_next()
        return NoteDraft(began_ns=began_ns, text=text)

    def begin(self, drafts: tuple[NoteDraft, ...]) -> None:
        """Show what was left half typed in a session, the oldest first, and nothing of any other session."""
        self._waiting = drafts
        self._show_next()

    def _show_next(self) -> None:
        following, self._waiting = self._waiting[:1], self._waiting[1:]
        for draft in following:
            self._show(draft.text, draft.began_ns)
        if not following:
            self._show("", 0)

    def _show(self, text: str, began_ns: int) -> None:
        self.text, self.began_ns = text, began_ns if text else None
        for show in self._shows:
            show()
