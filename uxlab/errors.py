"""The two kinds of error.

UxlabError            the world's fault: a sentence for a person, nothing is lost, exit status 1
├── UsageError        the request itself makes no sense: exit status 2
├── InvalidDesign     a text that does not describe a study; names every line that is wrong
├── UnusableStudy     the file cannot be used as asked (missing, foreign, newer, damaged, read-only, busy)
├── CaptureUnavailable  input cannot be recorded here (no display, Wayland, permission)
├── StorageTrouble    the disk refused: full, unplugged, read-only
└── Refused           a session command that the current state does not allow

Every other exception is ours: a bug, reported as a crash while the data stays safe.
"""


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


class CaptureUnavailable(UxlabError):
    """Mouse and keyboard cannot be recorded here."""


class StorageTrouble(UxlabError):
    """The disk refused a write; what was acknowledged before is safe."""


class Refused(UxlabError):
    """A command that the session's state does not allow; nothing was changed."""
