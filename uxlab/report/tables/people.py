"""The tables of participants and of their sessions; of people there are codes and what the study asks about them."""

from uxlab.metrics.trials import counts
from uxlab.model.design import Design
from uxlab.model.results import SessionData, StudyData
from uxlab.model.session import SessionState
from uxlab.report.tables.attempts import started
from uxlab.report.tables.levels import named
from uxlab.report.tables.places import PARTICIPANT, SESSION, Places
from uxlab.report.tables.table import NS_PER_S, Column, Kind, Table, Value, table_of

_EXCLUDED = Column(
    name="excluded_reason", title="Excluded", kind=Kind.TEXT, missing="not excluded",
    meaning="Why the participant is in no figure",
)  # fmt: skip


def participants_table(data: StudyData) -> Table:
    """Return a row for each participant of the design, with the study's own fields and how much there is of each."""
    design = data.design
    own = own_fields(design)
    columns = (
        PARTICIPANT,
        Column(
            name="group", title="Group", kind=Kind.CODE, meaning="Group of the participant", missing="no group",
            levels=named(design.groups),
        ),
        Column(
            name="condition", title="Condition", kind=Kind.CODE, meaning="Version that the participant is to use",
            missing="no condition", levels=named(design.conditions),
        ),
        _EXCLUDED,
        *own.values(),
        Column(
            name="background", title="Background", kind=Kind.TEXT, free=True, wide=True,
            meaning="What the study's author wrote of the participant",
        ),
        Column(name="sessions", title="Sessions", kind=Kind.WHOLE, meaning="Sessions that there are"),
        Column(name="attempts", title="Attempts", kind=Kind.WHOLE, meaning="Attempts that can be in the figures"),
    )  # fmt: skip
    rows = []
    for person in design.participants:
        sessions = [one for one in data.sessions if one.session.participant == person.code]
        row: dict[str, Value] = {own[name].name: text for name, text in person.fields if name in own}
        row |= {
            "participant": person.code,
            "group": person.group,
            "condition": person.condition,
            "excluded_reason": person.excluded_reason,
            "background": person.background,
            "sessions": len(sessions),
            "attempts": sum(counts(attempt) for one in sessions for attempt in one.attempts),
        }
        rows.append(row)
    return table_of("participants", "Participants", "One participant", columns, rows)


def own_fields(design: Design) -> dict[str, Column]:
    """Return the columns of the study's own fields about people; their names cannot be those of other columns."""
    return {
        name: Column(name=f"field_{name}", title=name, kind=Kind.TEXT, meaning="A field of this study about people")
        for name in design.participant_fields
    }


def sessions_table(data: StudyData) -> Table:
    """Return a row for each session."""
    columns = (
        PARTICIPANT,
        SESSION,
        Column(
            name="condition", title="Condition", kind=Kind.CODE, meaning="Version used", missing="no condition",
            levels=named(data.design.conditions),
        ),
        Column(name="started", title="Started", kind=Kind.MOMENT, unit="UTC", meaning="When the session began"),
        Column(
            name="seconds", title="Length", kind=Kind.SECONDS, unit="s", clock=True, missing="not finished",
            meaning="From the beginning of the session to its end, pauses included",
        ),
        Column(
            name="paused_seconds", title="Paused", kind=Kind.SECONDS, unit="s", clock=True,
            meaning="Sum of the pauses that have ended",
        ),
        Column(
            name="finished", title="Finished", kind=Kind.TRUTH, meaning="Whether the session came to its end"
        ),
        Column(name="moderator", title="Moderator", kind=Kind.TEXT, meaning="Who moderated", missing="not said"),
        Column(
            name="session_uid", title="Identity", kind=Kind.CODE, meaning="What the session's events are filed under"
        ),
        _EXCLUDED,
    )  # fmt: skip
    places = Places.of(data)
    out = {person.code: person.excluded_reason for person in data.design.participants}
    rows = [{**_session(one, places), "excluded_reason": out.get(one.session.participant)} for one in data.sessions]
    return table_of("sessions", "Sessions", "One session of a participant", columns, rows)


def _session(data: SessionData, places: Places) -> dict[str, Value]:
    session = data.session
    ended = [(pause.started_ns, pause.ended_ns) for pause in data.pauses if pause.ended_ns is not None]
    return {
        **places.session(data),
        "condition": session.condition,
        "started": started(data, 0),
        "seconds": None if session.ended_ns is None else session.ended_ns / NS_PER_S,
        "paused_seconds": sum(end - start for start, end in ended) / NS_PER_S,
        "finished": session.state is SessionState.FINISHED,
        "moderator": session.moderator or None,
        "session_uid": session.uid,
    }
