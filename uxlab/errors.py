"""The two kinds of error.

UxlabError            the world's fault: a sentence for a person, nothing is lost, exit status 1
├── UsageError        the request itself makes no sense: exit status 2
├── InvalidDesign     a text that does not describe a study; names every line that is wrong
├── UnusableStudy     the file cannot be used as asked (missing, foreign, newer, damaged, read-only, busy)
│   └── StudyInUse    some program has it open to record; says which, where and since when
├── CaptureUnavailable  input cannot be recorded here (no display, Wayland, permission)
├── StorageTrouble    the disk refused: full, unplugged, read-only
├── Cancelled         somebody stopped long work; it left nothing behind
└── Refused           a session command that the current state does not allow

Every other exception is ours: a bug, reported as a crash while the data stays safe.
"""

from dataclasses import dataclass


class UxlabError(Exception):
    """The world's fault; `str(error)` says in one sentence what happened and what to do."""

    exit_status = 1


class UsageError(UxlabError):
    """The request makes no sense, whatever the state of the world."""

    exit_status = 2


class InvalidDesign(UxlabError):
    """A text or value that does not describe a study; says everything that is wrong with it."""


class UnusableStudy(UxlabError):
    """A study file that cannot be used as asked; it was not changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyHolder:
    """Who has a study open: the program as people know it, the account, the computer, the process and the time."""

    program: str
    user: str
    host: str
    pid: int
    since_utc: str


class StudyInUse(UnusableStudy):
    """A study that is open elsewhere; `holder` is None where that has only just begun, or is about to end."""

    def __init__(self, sentence: str, holder: StudyHolder | None) -> None:
        super().__init__(sentence)
        self.holder = holder


class CaptureUnavailable(UxlabError):
    """Mouse and keyboard cannot be recorded here."""


class StorageTrouble(UxlabError):
    """The disk refused a write; what was acknowledged before is safe."""


class Cancelled(UxlabError):
    """Somebody stopped long work before its end; it left nothing behind."""


class Refused(UxlabError):
    """A command that the session's state does not allow; nothing was changed."""
