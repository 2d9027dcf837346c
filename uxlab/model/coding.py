"""The same session coded by several people."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedMark:
    """An error that somebody marked; `coder` None is the moderator, live. `uid` is the mark's, where it matters."""

    session_uid: str
    t_ns: int
    error_type: str | None = None
    coder: str | None = None
    uid: str = ""
