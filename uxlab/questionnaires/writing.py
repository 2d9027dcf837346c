"""Writes a questionnaire as the TOML document that `document` reads, in the order in which a person would write it."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from uxlab.questionnaires.form import (
    Choice,
    Item,
    ItemKind,
    Polarity,
    Questionnaire,
    Scale,
    Scoring,
    Wording,
)

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STRINGS_AND_REMARKS = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*', re.DOTALL
)


def written(form: Questionnaire) -> str:
    """Return the document of a whole questionnaire."""
    head = [
        f"key = {_text(form.key)}",
        f"short_name = {_text(form.short_name)}",
        f"slot = {_text(form.slot)}",
        *([f"scoring = {_text(form.scoring)}"] if form.scoring is not Scoring.NONE else []),
        *([] if form.better_high else ["better_high = false"]),
        *([f"source = {_text(form.source)}"] if form.source else []),
        *([f"licence = {_text(form.licence)}"] if form.licence else []),
        *([f"compared_with = [{', '.join(map(_text, form.compared_with))}]"] if form.compared_with else []),
        *_wording("name", form.name),
        *_wording("intro", form.intro),
    ]
    return _document(head, form.items)


def written_extension(key: str, items: Iterable[Item]) -> str:
    """Return the document that adds items to a shipped questionnaire."""
    return _document([f"extends = {_text(key)}"], tuple(items))


def has_remarks(document: str) -> bool:
    """Tell whether a document holds comments, which are lost when it is written anew."""
    return any(found.group().startswith("#") for found in _STRINGS_AND_REMARKS.finditer(document))


def _document(head: list[str], items: tuple[Item, ...]) -> str:
    shared = _shared_scale(items)
    parts = ["\n".join(head)]
    if shared is not None:
        parts.append("\n".join(["[scale]", *_scale_fields(shared)]))
    parts += ["\n".join(["[[item]]", *_item(item, shared)]) for item in items]
    return "\n\n".join(parts) + "\n"


def _item(item: Item, shared: Scale | None) -> Iterator[str]:
    yield f"key = {_text(item.key)}"
    if item.kind is not ItemKind.LIKERT:
        yield f"kind = {_text(item.kind)}"
    if item.polarity is not Polarity.NEUTRAL:
        yield f"polarity = {_text(item.polarity)}"
    yield from _wording("text", item.text)
    if item.scale is not None and (item.kind is not ItemKind.LIKERT or item.scale != shared):
        yield f"scale = {{ {', '.join(_scale_fields(item.scale))} }}"
    if item.choices:
        yield "choices = ["
        yield from (f"    {{ {', '.join(_choice(choice))} }}," for choice in item.choices)
        yield "]"


def _choice(choice: Choice) -> Iterator[str]:
    yield f"key = {_text(choice.key)}"
    yield from _wording("text", choice.text)


def _shared_scale(items: Iterable[Item]) -> Scale | None:
    """Return the scale that most statements have, None where no two have the same."""
    scales = Counter(item.scale for item in items if item.kind is ItemKind.LIKERT and item.scale is not None)
    return next((scale for scale, times in scales.most_common(1) if times > 1), None)


def _scale_fields(scale: Scale) -> Iterator[str]:
    yield f"low = {scale.low}"
    yield f"high = {scale.high}"
    languages = dict.fromkeys(language for anchor in scale.anchors for language, _ in anchor.text.by_language)
    for language in languages:
        words = [(anchor.value, dict(anchor.text.by_language).get(language)) for anchor in scale.anchors]
        points = ", ".join(f"{value} = {_text(text)}" for value, text in words if text is not None)
        yield f"anchors.{_name(language)} = {{ {points} }}"


def _wording(field: str, wording: Wording) -> Iterator[str]:
    return (f"{field}.{_name(language)} = {_text(text)}" for language, text in wording.by_language if text.strip())


def _name(language: str) -> str:
    return language if _BARE.fullmatch(language) else _text(language)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
