"""From what matplotlib writes as SVG to a drawing that stands in any page: named, described, and without any link."""

import re
from xml.sax.saxutils import escape

_HEAD = re.compile(r"^.*?<svg[^>]*>", re.DOTALL)
_COMMENTS = re.compile(r"<!--.*?-->", re.DOTALL)
_METADATA = re.compile(r"<metadata>.*?</metadata>", re.DOTALL)
_STYLE = re.compile(r"<style[^>]*>.*?</style>", re.DOTALL)
_EMPTY = re.compile(r"<defs>\s*</defs>")
_GROUPS = re.compile(r'<g id="[^"]*"')
"""Names of groups, which nothing refers to."""
_IDS = re.compile(r'(\bid="|href="#|url\(#)')
_BREAKS = re.compile(r"\s*\n\s*")
_MARKS = re.compile(r"<(?:path|text|use|rect)\b[^>]*>")
_UNTURNED = re.compile(r' transform="rotate\(-?0 [^)]*\)"')
_FAMILY = re.compile(r"font-family: [^;]*; text-anchor: start; ")
"""Every text begins where it is put."""
_LONG_NUMBERS = re.compile(r"\d+\.\d{3,}")
"""A hundredth of a pixel is seen by nobody."""
_ALONE = re.compile(r"<g>(<path\b[^>]*/>|<text\b[^>]*>[^<]*</text>)</g>")
_UNSAYABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


def standalone(drawn: str, *, name: str, size_px: tuple[float, float], title: str, description: str) -> str:
    """Return a drawing by matplotlib as one `<svg>` element.

    Every id begins with `name`, so that several drawings can stand in a page.
    """
    width, height = size_px
    body = _HEAD.sub("", _STYLE.sub("", _METADATA.sub("", _COMMENTS.sub("", drawn))), count=1)
    body = _IDS.sub(rf"\g<1>{name}-", _GROUPS.sub("<g", _EMPTY.sub("", body)))
    points = f"{width * 0.75:g} {height * 0.75:g}"
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img" '
        f'aria-labelledby="{name}-title {name}-desc" width="{width:g}" height="{height:g}" viewBox="0 0 {points}" '
        'stroke-linejoin="round">'
        f'<title id="{name}-title">{_said(title)}</title><desc id="{name}-desc">{_said(description)}</desc>'
    )
    return head + _BREAKS.sub(" ", body).replace("> <", "><").strip()


def inherited(drawn: str) -> str:
    """Return a drawing whose texts are texts with the family of the page around it, without what says nothing."""
    plain = _MARKS.sub(lambda mark: _LONG_NUMBERS.sub(_rounded, _UNTURNED.sub("", _FAMILY.sub("", mark[0]))), drawn)
    return _ALONE.sub(r"\1", plain)


def _rounded(number: re.Match[str]) -> str:
    return f"{float(number[0]):.2f}".rstrip("0").rstrip(".")


def _said(text: str) -> str:
    return escape(_UNSAYABLE.sub("\ufffd", text))
