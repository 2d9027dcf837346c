"""A session typed at a terminal: what is shown around the prompt."""

from queue import SimpleQueue

import click

from uxlab.cli.conductor import Conductor
from uxlab.cli.inbox import Item
from uxlab.cli.prompt import Surroundings, prompt_in_background
from uxlab.cli.voices import WordVoice
from uxlab.lab.recording import Recording
from uxlab.recording.script import COMMAND_WORDS, OUTCOMES
from uxlab.wording.durations import clock_text

LANGUAGE = """begin [TASK]                      start an attempt; alone, the next in order
error [TYPE] [severity=N] [text]  mark an error; severity 1 to 4
assist [text]                     help was given
note TEXT                         a remark
pause, resume                     off the record, and back
end success|partial|failure|abandoned|timeout|stopped|fault
cancel, restart                   it was no attempt; the same, and begin anew
extend SECONDS                    more time for this attempt
severity N                        of the error marked last
skip TASK                         leave a task out
reorder TASK TASK ...             what comes next, in this order
answer QUESTIONNAIRE v1 v2 ...    - stands for no answer
undo, redo, wait SECONDS, finish"""
"""The script language, a line each."""


def conduct_typed(recording: Recording, inbox: SimpleQueue[Item], actor: str) -> Conductor:
    """Conduct a session from the prompt until it is finished or left; return the conductor."""
    click.echo(welcome(recording))
    conductor = Conductor(recording, inbox, WordVoice(click.echo), actor)
    words = [*COMMAND_WORDS, *OUTCOMES, *recording.order, *(kind.key for kind in recording.design.error_types)]
    around = Surroundings(words=words, status=lambda: status(recording), show_help=lambda: click.echo(LANGUAGE))
    prompt_in_background(around, inbox.put)
    conductor.run()
    return conductor


def welcome(recording: Recording) -> str:
    """Return what the moderator needs to know before the first task."""
    participant = recording.recorder.snapshot.session.participant
    names = {task.key: task.name for task in recording.design.tasks}
    widest = max(map(len, names.values()), default=0)
    lines = [f"{'Resumed' if recording.resumed else 'Recording'} {participant}. The tasks in this participant's order:"]
    lines += [f"{place:>3}  {names[key]:<{widest}}  {key}" for place, key in enumerate(recording.order, start=1)]
    lines += ["", "From any window:"]
    lines += [f"     {line:<{widest}}  {chord}" for line, chord in recording.chords.items()]
    lines += ["", "Type help for the commands. Ctrl+D finishes the session, Ctrl+C leaves it to be resumed."]
    lines += [f"Without the consent {kind.value} less is recorded than wanted." for kind in recording.withheld]
    lines += [f"{code} has a session that was not finished." for code in recording.unfinished]
    return "\n".join(lines)


def status(recording: Recording) -> str:
    """Return the line below the prompt."""
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
