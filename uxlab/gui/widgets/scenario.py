"""Scenarios in Markdown, without raw HTML, images or links: what a participant may see is words."""

import re
from html import escape

_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=\S)(.+?)(?<=\S)\1(?![\w*])")
_CODE = re.compile(r"`([^`]+)`")
_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*$")
_BULLET = re.compile(r"[-*+]\s+(.*)")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s+(.*)")
_FIRST = re.compile(r"1[.)]\s")
LINE_PERCENT = 127
GAP_PX = 10  # between paragraphs
_BREAK = "\N{ZERO WIDTH SPACE}"
_TAG = re.compile(r"(<[^>]*>)")
_LONG_WORD = re.compile(r"[^\s<>]{24,}")
_SIGN = re.compile(r"&#?\w+;|.")
_LONGEST_RUN = 24  # letters; fits the narrowest place where a scenario is shown


def scenario_html(text: str, *, line_percent: int = LINE_PERCENT, gap_px: int = GAP_PX) -> str:
    """Return rich text for a QLabel: paragraphs, lists, strong words. Everything else stays as it was written."""
    blocks = [
        _block(lines, line_percent, gap_px)
        for block in re.split(r"\n\s*\n", text.strip())
        if block.strip()
        for lines in _parts(block.splitlines())
    ]
    return "".join(blocks)


def plain_text(text: str) -> str:
    """Return a scenario's words alone, as for a screen reader or a count of words."""
    words = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    for mark in (_STRONG, _EMPHASIS):
        words = mark.sub(r"\2", words)
    lines = [_HEADING.sub(r"\1", line.strip()) for line in _CODE.sub(r"\1", words).splitlines()]
    return "\n".join(lines).strip()


def _parts(lines: list[str]) -> list[list[str]]:
    """Return the lines of a block in parts of one kind: a heading or a list needs no empty line around it.

    Within a paragraph only the number 1 begins a list (CommonMark 0.31, 5.2): a line may begin with "5. May".
    """
    parts: list[tuple[str, list[str]]] = []
    for line in lines:
        kind = _kind(line)
        before = parts[-1][0] if parts else ""
        if kind == "number" and before == "words" and not _FIRST.match(line.strip()):
            kind = "words"
        if kind == before != "heading":
            parts[-1][1].append(line)
        else:
            parts.append((kind, [line]))
    return [part for _, part in parts]


def _kind(line: str) -> str:
    kinds = (("heading", _HEADING), ("bullet", _BULLET), ("number", _NUMBERED))
    return next((kind for kind, pattern in kinds if pattern.fullmatch(line.strip())), "words")


def _block(lines: list[str], line_percent: int, gap_px: int) -> str:
    style = f"line-height: {line_percent}%"
    for pattern, tag in ((_BULLET, "ul"), (_NUMBERED, "ol")):
        items = [pattern.fullmatch(line.strip()) for line in lines]
        if all(items):
            inner = "".join(f'<li style="{style}">{_inline(item[1])}</li>' for item in items if item)
            return f'<{tag} style="margin: 0 0 {gap_px}px 0">{inner}</{tag}>'
    if len(lines) == 1 and (heading := _HEADING.fullmatch(lines[0].strip())):
        strong = f'<span style="font-weight: 600">{_inline(heading[1])}</span>'
        return f'<p style="margin: 0 0 {gap_px}px 0; {style}">{strong}</p>'
    inner = "<br>".join(_inline(line.strip()) for line in lines)
    return f'<p style="margin: 0 0 {gap_px}px 0; {style}">{inner}</p>'


def _inline(text: str) -> str:
    words = escape(_CODE.sub(r"\1", _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))))
    words = _STRONG.sub(r'<span style="font-weight: 600">\2</span>', words)
    words = _EMPHASIS.sub(r'<span style="font-weight: 500">\2</span>', words)
    return "".join(part if _TAG.fullmatch(part) else _LONG_WORD.sub(_breakable, part) for part in _TAG.split(words))


def _breakable(found: re.Match[str]) -> str:
    """Let an address be broken after its signs, and endless letters somewhere: a label cuts what is too wide."""
    out, run = [], 0
    for sign in _SIGN.findall(found[0]):
        out.append(sign)
        run = 0 if sign in "/.?=-_" or sign == "&amp;" else run + 1
        if not run or (run >= _LONGEST_RUN and sign.isascii() and sign.isalnum()):
            out.append(_BREAK)
            run = 0
    return "".join(out)
