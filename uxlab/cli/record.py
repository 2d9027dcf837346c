"""`uxlab record`: conducts a session from a terminal, a file or another program."""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from types import FrameType

import click

from uxlab.cli.conductor import Conductor
from uxlab.cli.inbox import ChordLine, Interrupted, Item, Trouble, read_in_background
from uxlab.cli.metrics_table import render
from uxlab.cli.places import PLACE
from uxlab.cli.typed import LANGUAGE, conduct_typed
from uxlab.cli.voices import JsonVoice
from uxlab.errors import UsageError
from uxlab.lab.recording import Callbacks, Recording, SessionRequest, open_recording
from uxlab.lab.results import summary
from uxlab.model.design import ConsentKind
from uxlab.settings import usable_settings

_STANDARD_INPUT = 0


_HELP = f"""Conduct a session: real capture, commands from a script or typed.

\b
{LANGUAGE}

Each line of a script is answered by one JSON line once it is on disk. The end of the script finishes the session;
Ctrl+C or SIGTERM closes it so that the same command resumes it.
"""


@click.command(help=_HELP)
@click.argument("study", type=PLACE)
@click.option("--participant", required=True, metavar="CODE", help="Pseudonym of the participant, such as P01.")
@click.option("--group", metavar="KEY", help="Group of a new participant.")
@click.option("--condition", metavar="KEY", help="Condition of this session.")
@click.option("--moderator", metavar="NAME", help="Who conducts; by default as set in the settings.")
@click.option(
    "--consent",
    "consents",
    multiple=True,
    type=click.Choice([kind.value for kind in ConsentKind]),
    help="What the participant agreed to; repeat for each.",
)
@click.option("--script", metavar="FILE|-", help="Read commands from a file or, with -, from standard input.")
def record(
    study: Path,
    participant: str,
    group: str | None,
    condition: str | None,
    moderator: str | None,
    consents: tuple[str, ...],
    script: str | None,
) -> None:
    """Conduct a session."""
    request = SessionRequest(
        participant=participant,
        group=group,
        condition=condition,
        moderator=moderator or usable_settings()[0].moderator,
        consents=frozenset(ConsentKind(kind) for kind in consents),
        own_windows=_own_windows(),
    )
    descriptor = _open_script(script)
    inbox: SimpleQueue[Item] = SimpleQueue()
    recording = open_recording(
        study,
        request,
        Callbacks(
            on_chord=lambda line, t_ns: inbox.put(ChordLine(line, t_ns)),
            on_trouble=lambda sentence: inbox.put(Trouble(sentence)),
        ),
    )
    typed = script is None and sys.stdin.isatty() and sys.stdout.isatty()
    with recording, _interrupts(inbox.put):
        if typed:
            conductor = conduct_typed(recording, inbox, request.moderator)
        else:
            conductor = _scripted(recording, inbox, descriptor, request.moderator)
    if typed:
        width = shutil.get_terminal_size().columns
        click.echo("\n" + render(summary(study, where=(("participant", participant),)), width))
    elif conductor.refused:
        raise click.exceptions.Exit(1)


def _scripted(recording: Recording, inbox: SimpleQueue[Item], descriptor: int, actor: str) -> Conductor:
    for kind in recording.withheld:
        click.echo(f"uxlab: without the consent {kind.value} less is recorded than the study asks for.", err=True)
    click.echo(json.dumps(_ready(recording), ensure_ascii=False))
    read_in_background(descriptor, inbox.put)
    conductor = Conductor(recording, inbox, JsonVoice(), actor)
    conductor.run()
    return conductor


def _ready(recording: Recording) -> dict[str, object]:
    snapshot = recording.recorder.snapshot
    return {
        "ready": True,
        "participant": snapshot.session.participant,
        "session": snapshot.session.uid,
        "resumed": recording.resumed,
        "state": snapshot.session.state.value,
        "t_ns": recording.recorder.now_ns(),
        "tasks": list(recording.order),
        "backend": recording.source.backend,
        "chords": dict(recording.chords),
        "unfinished": list(recording.unfinished),
    }


def _open_script(script: str | None) -> int:
    if script is None or script == "-":
        return _STANDARD_INPUT
    try:
        return os.open(script, os.O_RDONLY)
    except OSError as problem:
        raise UsageError(f"The script {script} cannot be read ({problem.strerror}); check its name.") from problem


def _own_windows() -> tuple[int, ...]:
    """Return the X id of the terminal, in which everything typed is the moderator's."""
    window_id = os.environ.get("WINDOWID", "")
    return (int(window_id),) if window_id.isdigit() else ()


@contextmanager
def _interrupts(put: Callable[[Item], None]) -> Iterator[None]:
    """Turn the signals that ask a process to end into an ordered end of the session."""

    def ask(_number: int, _frame: FrameType | None) -> None:
        put(Interrupted())

    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    numbers = [number for name in names if (number := getattr(signal, name, None)) is not None]
    before = {number: signal.signal(number, ask) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
