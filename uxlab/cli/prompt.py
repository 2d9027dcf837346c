"""The prompt of an interactive session: history, completion, and a line that shows clock and input at all times."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread
from time import perf_counter_ns

from prompt_toolkit import PromptSession
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.patch_stdout import patch_stdout

from uxlab.cli.inbox import EndOfScript, Interrupted, Item, ScriptLine

_REFRESH_S = 0.5
_HELP, _FINISH = "help", "finish"


class TypingClock:
    """Remembers when the line under way was begun, for a note's time is when typing began."""

    def __init__(self) -> None:
        self._began_ns: int | None = None

    def on_change(self, buffer: Buffer) -> None:
        """Take note of a change of the line."""
        if not buffer.text:
            self._began_ns = None
        elif self._began_ns is None:
            self._began_ns = perf_counter_ns()

    def take(self) -> int | None:
        """Return when the line was begun, and be ready for the next."""
        began_ns, self._began_ns = self._began_ns, None
        return began_ns


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the prompt shows: words to complete, the line below it (asked for twice a second), and the help."""

    words: list[str]
    status: Callable[[], str]
    show_help: Callable[[], None]


def prompt_in_background(around: Surroundings, put: Callable[[Item], None]) -> Thread:
    """Read lines from the terminal until its end or Ctrl+C, and put them into the inbox."""
    typing = TypingClock()
    session: PromptSession[str] = PromptSession(
        "> ",
        completer=WordCompleter([*around.words, _HELP], sentence=False),
        complete_while_typing=False,
        bottom_toolbar=around.status,
        refresh_interval=_REFRESH_S,
    )
    session.default_buffer.on_text_changed += typing.on_change

    def read() -> None:
        end: Item = EndOfScript()
        with patch_stdout():
            try:
                while (text := session.prompt(handle_sigint=False)).strip() != _FINISH:
                    if text.strip() == _HELP:
                        around.show_help()
                        typing.take()
                    else:
                        put(ScriptLine(text.encode("utf-8", "replace"), typing.take()))
            except EOFError:
                pass
            except KeyboardInterrupt:
                end = Interrupted()
        put(end)

    thread = Thread(target=read, name="prompt", daemon=True)
    thread.start()
    return thread
