"""`uxlab record`: conducts a session from a terminal, a file or another program."""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from types import FrameType

import click

from uxlab.cli.conductor import Conductor
from uxlab.cli.durations import clock_text
from uxlab.cli.inbox import ChordLine, Interrupted, Item, Trouble, read_in_background
from uxlab.cli.prompt import Surroundings, prompt_in_background
from uxlab.cli.voices import JsonVoice, WordVoice
from uxlab.errors import UsageError
from uxlab.lab.recording import Callbacks, Recording, SessionRequest, open_recording
from uxlab.model.design import ConsentKind
from uxlab.recording.script import COMMAND_WORDS, OUTCOMES
from uxlab.settings import load_settings

_STANDARD_INPUT = 0


_LANGUAGE = """begin [TASK]                      start an attempt; alone, the next in order
error [TYPE] [severity=N] [text]  mark an error; severity 1 to 4
assist [text]                     help was given
note TEXT                         a remark
pause, resume                     off the record, and back
end success|partial|failure|abandoned|timeout|stopped|fault
skip TASK                         leave a task out
answer QUESTIONNAIRE v1 v2 ...    - stands for no answer
undo, redo, wait SECONDS, finish"""

_HELP = f"""Conduct a session: real capture, commands from a script or typed.

\b
{_LANGUAGE}

Each line of a script is answered by one JSON line once it is on disk. The end of the script finishes the session;
Ctrl+C or SIGTERM closes it so that the same command resumes it.
"""


@click.command(help=_HELP)
@click.argument("study", type=click.Path(path_type=Path))
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
        moderator=moderator or load_settings().moderator,
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
        conductor = (_typed if typed else _scripted)(recording, inbox, descriptor, request.moderator)
    if conductor.refused and not typed:
        raise click.exceptions.Exit(1)


def _scripted(recording: Recording, inbox: "SimpleQueue[Item]", descriptor: int, actor: str) -> Conductor:
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


def _typed(recording: Recording, inbox: "SimpleQueue[Item]", descriptor: int, actor: str) -> Conductor:
    del descriptor  # the prompt reads the terminal itself
    snapshot = recording.recorder.snapshot
    click.echo(f"{'Resumed' if recording.resumed else 'Recording'} {snapshot.session.participant}.")
    click.echo(f"Tasks in order: {', '.join(recording.order)}. Type help for the commands, Ctrl+D to finish.")
    for kind in recording.withheld:
        click.echo(f"Without the consent {kind.value} less is recorded than the study asks for.")
    conductor = Conductor(recording, inbox, WordVoice(click.echo), actor)
    words = [*COMMAND_WORDS, *OUTCOMES, *recording.order, *(kind.key for kind in recording.design.error_types)]
    around = Surroundings(words=words, status=lambda: _status(recording), show_help=lambda: click.echo(_LANGUAGE))
    prompt_in_background(around, inbox.put)
    conductor.run()
    return conductor


def _status(recording: Recording) -> str:
    recorder = recording.recorder
    snapshot = recorder.snapshot
    attempt = snapshot.open_attempt
    task = (
        "between tasks" if attempt is None else f"{attempt.task} {clock_text(recorder.now_ns() - attempt.started_ns)}"
    )
    parts = [
        snapshot.session.participant,
        task,
        snapshot.session.state.value,
        f"errors {len(snapshot.errors)}",
        f"events {recorder.events_seen()}",
    ]
    return "  ·  ".join(parts)


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
