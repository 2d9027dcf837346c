"""Brings the files that a design refers to into the design: questionnaires of the study's own, as text."""

from collections.abc import Mapping
from pathlib import Path

from uxlab.model.design import Slot
from uxlab.questionnaires.fields import BadQuestionnaire
from uxlab.questionnaires.own import flaw_of, parse_own
from uxlab.storage.design_problem import Problem

_SECTION = "questionnaire"


def with_definitions(document: Mapping[str, object], folder: Path | None) -> tuple[dict[str, object], list[Problem]]:
    """Return the document with the text of each `file` as `definition`, and what hindered it.

    `folder`: where the design lies; None for a text that lies nowhere, which cannot refer to files. A questionnaire
    without a slot takes that of its definition.
    """
    entries = document.get(_SECTION)
    if not isinstance(entries, list):
        return dict(document), []
    resolved: list[object] = []
    found: list[Problem] = []
    for n, entry in enumerate(entries, 1):
        if not isinstance(entry, dict):
            resolved.append(entry)
            continue
        included, flaw = _included(entry, folder) if "file" in entry else (entry, None)
        found += [Problem((_SECTION, n, "file"), flaw)] if flaw else []
        resolved.append({"slot": Slot.AFTER_SESSION.value, **included} if flaw else _placed(included))
    return {**document, _SECTION: resolved}, found


def _included(entry: Mapping[str, object], folder: Path | None) -> tuple[dict[str, object], str | None]:
    rest = {key: value for key, value in entry.items() if key != "file"}
    name = entry["file"]
    if not isinstance(name, str) or not name.strip():
        return rest, "must be the name of a file in quotes"
    if "definition" in entry:
        return rest, "stands beside a definition; give one of them"
    if folder is None:
        return rest, "cannot be found, for this text is no file itself; give the text as definition"
    try:
        text = (folder / name).read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        return rest, f"{name} cannot be read as a text in UTF-8; check its name and place beside the design"
    key = rest.get("key")
    flaw = flaw_of(key, text, name) if isinstance(key, str) else None
    return (rest, flaw) if flaw else ({**rest, "definition": text}, None)


def _placed(entry: dict[str, object]) -> dict[str, object]:
    definition = entry.get("definition")
    if "slot" in entry or not isinstance(definition, str):
        return entry
    try:
        slot = parse_own(definition, "").slot
    except BadQuestionnaire:  # which is complained of when the whole design is checked
        slot = Slot.AFTER_SESSION
    return {**entry, "slot": slot.value}
