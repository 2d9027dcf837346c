"""A list of problems as TOML text; reading is strict, and a message names every line that is wrong."""

import tomllib
from dataclasses import dataclass

from cattrs import BaseValidationError

from uxlab.model.problems import ProblemDraft
from uxlab.storage.plain import flaws, strict_converter
from uxlab.storage.problem_drafts import BadProblems, Flaw, ListedProblems
from uxlab.storage.problems import flaw_of
from uxlab.storage.toml_lines import Path, line_of

_READER = strict_converter()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Document:
    problem: tuple[ProblemDraft, ...] = ()


def problems_from_toml(text: str, source: str) -> ListedProblems:
    """Return the problems in a text of [[problem]] tables; `source` is what messages call it.

    Raises:
        BadProblems: with every line that is wrong.
    """
    try:
        document = _READER.structure(tomllib.loads(text), _Document)
    except tomllib.TOMLDecodeError as error:
        raise BadProblems(f"{source} is not TOML: {error}.") from None
    except (ValueError, RecursionError) as error:
        raise BadProblems(f"{source} has a number or a nesting that is too large ({error}).") from None
    except BaseValidationError as error:
        raise BadProblems(_message(source, text, list(flaws(error, {})))) from None
    found: list[tuple[Path, str]] = [
        (("problem", number), flaw.rstrip("."))
        for number, draft in enumerate(document.problem, 1)
        if (flaw := flaw_of(draft)) is not None
    ]
    if found:
        raise BadProblems(_message(source, text, found))
    if not document.problem:
        raise BadProblems(f"{source} lists no problem; write each under a line [[problem]].")
    return ListedProblems(
        document.problem, lambda found: BadProblems(_message(source, text, [(_way(one), one.text) for one in found]))
    )


def _way(flaw: Flaw) -> Path:
    evidence = () if flaw.pointer is None else ("evidence", flaw.pointer + 1)
    return ("problem", flaw.draft + 1, *evidence, flaw.field)


def _message(source: str, text: str, found: list[tuple[Path, str]]) -> str:
    placed = sorted(((line_of(text, path) or 0, _where(path), flaw) for path, flaw in found), key=lambda one: one[0])
    lines = [f"line {line}: {where}: {flaw}" if line else f"{where}: {flaw}" for line, where, flaw in placed]
    if len(lines) == 1:
        return f"{source} cannot be used: {lines[0]}."
    return f"{source} cannot be used for {len(lines)} reasons:\n  " + "\n  ".join(lines)


def _where(path: Path) -> str:
    return " ".join(str(part) for part in path)
