"""What is wrong with a file, cell by cell, and what the reader of a report should know though nothing is wrong."""

from dataclasses import dataclass, field

from uxlab.errors import UxlabError

_SHOWN = 40


class UnreadableFile(UxlabError):
    """A file from elsewhere that is no table or project; the sentence says what it is instead."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A flaw in a file; `row` counts the lines of the file from 1, and is 0 where the whole file is meant."""

    file: str
    row: int
    column: str
    text: str

    def __str__(self) -> str:
        """Return "attempts.csv, row 7, seconds: “0” must be a time above 0"."""
        where = [self.file, *([f"row {self.row}"] if self.row else []), *([self.column] if self.column else [])]
        return f"{', '.join(where)}: {self.text}"


@dataclass(slots=True)
class Findings:
    """Collects problems, which forbid an import, and remarks, which do not."""

    problems: list[Problem] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def problem(self, file: str, row: int, column: str, text: str) -> None:
        """Note a flaw."""
        self.problems.append(Problem(file, row, column, text))

    def remark(self, sentence: str) -> None:
        """Note something worth knowing, once."""
        if sentence not in self.remarks:  # there are few: each speaks of a whole file
            self.remarks.append(sentence)


def quoted(text: str) -> str:
    """Return what a cell holds, in quotation marks and cut to a length that a line can hold."""
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return f"“{plain[:_SHOWN]}…”" if len(plain) > _SHOWN else f"“{plain}”"


def counted(number: int, noun: str) -> str:
    """Return "1 attempt" or "2 attempts"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
