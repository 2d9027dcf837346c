"""How `record` answers: in JSON lines for programs, in words for a person at the keyboard."""

import json
from collections.abc import Callable

import click

from uxlab.cli.replies import Reply
from uxlab.wording.durations import clock_text

_MARKS = {True: "✓", False: "✗"}


class JsonVoice:
    """One JSON line on standard output for each script line; all else goes to standard error, a sentence each."""

    def reply(self, reply: Reply) -> None:
        """Answer a script line."""
        fields: dict[str, object] = {"ok": reply.error is None, "command": reply.command, "t_ns": reply.t_ns}
        fields["state"] = reply.state
        if reply.error is not None:
            fields["error"] = reply.error
            click.echo(f"uxlab: {reply.error}", err=True)
        if reply.events is not None:
            fields["events"] = reply.events
        click.echo(json.dumps(fields, ensure_ascii=False))

    def chord(self, reply: Reply) -> None:
        """Tell of a chord."""
        click.echo(_sentence("Chord", reply), err=True)

    def trouble(self, sentence: str) -> None:
        """Say what went wrong by itself."""
        click.echo(f"uxlab: {sentence}", err=True)


class WordVoice:
    """Lines for a person; `say` prints one above the prompt."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say

    def reply(self, reply: Reply) -> None:
        """Answer what was typed."""
        self._say(_sentence("", reply))

    def chord(self, reply: Reply) -> None:
        """Tell of a chord."""
        self._say(_sentence("Chord", reply))

    def trouble(self, sentence: str) -> None:
        """Say what went wrong by itself."""
        self._say(f"  ! {sentence}")


def _sentence(source: str, reply: Reply) -> str:
    what = f"{source} {reply.command}".strip() if reply.error is None else reply.error
    events = "" if reply.events is None else f", {reply.events} input events recorded"
    return f"{clock_text(reply.t_ns):>8} {_MARKS[reply.error is None]} {what}{events}"
