"""A design as TOML text, both ways. Reading is strict, and a message names every line that is wrong."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from pathlib import Path

import tomli_w
from cattrs import BaseValidationError, Converter

from uxlab.designing.fields import canonical
from uxlab.errors import InvalidDesign
from uxlab.model.design import Design, Slot
from uxlab.storage.design_check import SECTIONS, problems
from uxlab.storage.design_problem import Problem
from uxlab.storage.plain import Unfit, Way, flaws, strict_converter
from uxlab.storage.questionnaires import with_definitions
from uxlab.storage.toml_lines import line_of

_PARTS = {section: part for part, section in SECTIONS.items()}
_FIELDS = tuple[tuple[str, str], ...]


def _converter() -> Converter:
    """Return a converter for which the study's own fields about a participant are a table of texts."""
    converter = strict_converter()
    converter.register_structure_hook_func(lambda kind: kind == _FIELDS, _own_fields)
    converter.register_unstructure_hook_func(lambda kind: kind == _FIELDS, dict)
    return converter


def _own_fields(value: object, _: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, Mapping) or not all(isinstance(text, str) for text in value.values()):
        raise Unfit('must be a table of texts in quotes, such as { age = "34" }')
    return tuple(value.items())


_READER = _converter()
_WRITER = _converter().copy(omit_if_default=True)


def read_design_file(path: Path) -> Design:
    """Read a design from a TOML file.

    Raises:
        InvalidDesign: the file cannot be read, or is no design.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InvalidDesign(f"There is no file {path}; check its name.") from None
    except UnicodeDecodeError:
        raise InvalidDesign(f"{path.name} is not a text in UTF-8; save it as such.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise InvalidDesign(f"{path} cannot be read ({reason}); check the path and its permissions.") from None
    return design_from_toml(text, path.name, path.parent)


def design_from_toml(text: str, source: str = "The design", folder: Path | None = None) -> Design:
    """Read a design from TOML; `source` is what messages call the text, `folder` where files it refers to lie.

    Raises:
        InvalidDesign: it is not TOML, or says something that no design can say; every problem is listed.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidDesign(f"{source} is not TOML: {error}.") from None
    except (ValueError, RecursionError):
        raise InvalidDesign(f"{source} has a number or a nesting that is too large.") from None
    document, found = with_definitions(document, folder)
    found += [Problem((part,), f"is written [[{SECTIONS[part]}]] here") for part in SECTIONS if part in document]
    document = {_PARTS.get(key, key): value for key, value in document.items() if key not in SECTIONS}
    try:
        design = _READER.structure(document, Design)
    except BaseValidationError as error:
        unfit = list(flaws(error, SECTIONS))
        found += [Problem(path, flaw) for path, flaw in unfit]
        design = _READER.structure(_mended(document, [path for path, _ in unfit]), Design)
    found += [problem for problem in problems(design) if problem.path not in {other.path for other in found}]
    if found:
        raise InvalidDesign(_message(source, text, found))
    return canonical(design)


def design_to_toml(design: Design) -> str:
    """Return `design` as TOML, without what has its default value.

    Raises:
        InvalidDesign: it is no valid design, so that reading the text would refuse it.
    """
    check_design(design)
    document: dict[str, object] = _WRITER.unstructure(design)
    sections = [(section, entry) for part, section in SECTIONS.items() for entry in _entries(document.pop(part, ()))]
    return _dump(document) + "".join(_section(section, entry) for section, entry in sections)


def check_design(design: Design) -> None:
    """Refuse a design that no study can have.

    Raises:
        InvalidDesign: everything that is wrong with it.
    """
    found = problems(design)
    if found:
        raise InvalidDesign(_message("The design", "", found))


def _mended(document: dict[str, object], flawed: Iterable[Way]) -> dict[str, object]:
    """Put something harmless for what is flawed, so that the rest can be checked as well."""
    mended = deepcopy(document)
    for section, *inner in flawed:
        part = _PARTS.get(str(section), str(section))
        entries = mended.get(part)
        if inner and isinstance(entries, list):
            index = int(inner[0]) - 1
            entries[index] = _mended_entry(entries[index], str(section), index, inner[1:2])
        else:
            mended.pop(part, None)
    return {"name": "?", **mended}


def _mended_entry(entry: object, section: str, index: int, flawed_keys: Sequence[str | int]) -> dict[object, object]:
    identity = {
        "participant": ("code",),
        "questionnaire": ("key", "slot"),
        "indicator": ("name",),
    }.get(section, ("key", "name"))
    harmless = {"slot": Slot.AFTER_TASK.value, "name": "?"}
    sound = {key: value for key, value in entry.items() if key not in flawed_keys} if isinstance(entry, dict) else {}
    return {key: harmless.get(key, f"unreadable-{index}") for key in identity} | sound


def _entries(entries: object) -> list[dict[str, object]]:
    return entries if isinstance(entries, list) else []


def _section(section: str, entry: dict[str, object]) -> str:
    inner = {key: value for key, value in entry.items() if isinstance(value, dict)}
    own = {key: value for key, value in entry.items() if key not in inner}
    tables = "".join(f"\n[{section}.{key}]\n{_dump(value)}" for key, value in inner.items())
    return f"\n[[{section}]]\n{_dump(own)}{tables}"


def _dump(table: dict[str, object]) -> str:
    plain = tomli_w.dumps(table)
    ends_of_lines_matter = r"\r\n" in plain  # the writer's multi-line strings would lose the \r
    return plain if ends_of_lines_matter else tomli_w.dumps(table, multiline_strings=True)


def _message(source: str, text: str, found: list[Problem]) -> str:
    placed = sorted(((line_of(text, problem.path), problem) for problem in found), key=lambda each: each[0] or 0)
    lines = [f"line {line}: {problem}" if line else str(problem) for line, problem in placed]
    if len(lines) == 1:
        return f"{source} cannot be used: {lines[0]}."
    return f"{source} cannot be used for {len(lines)} reasons:\n  " + "\n  ".join(lines)
