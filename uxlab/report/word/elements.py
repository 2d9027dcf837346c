"""Paragraphs, runs and fields as XML elements. Texts are set as text of an element, never as markup."""

from functools import cache

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from uxlab.report.setting.characters import printable, right_to_left

DXA_A_POINT = 20
"""Distances are in twentieths of a point."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def make(name: str, /, *children: BaseOxmlElement, **values: str) -> BaseOxmlElement:
    """Return an element such as `<w:jc w:val="right"/>`."""
    element = OxmlElement(f"w:{name}")
    for key, value in values.items():
        element.set(_qualified(key), value)
    element.extend(children)
    return element


def paragraph(style: str, *content: BaseOxmlElement, together: bool = False, mirrored: bool = False) -> BaseOxmlElement:
    """Return a paragraph; `together` keeps it on the page of the next one, `mirrored` reads from right to left."""
    look = [make("pStyle", val=style)]
    if together:
        look.append(make("keepNext"))
    if mirrored:
        look.append(make("bidi"))
    return make("p", make("pPr", *look), *content)


def text(style: str, said: str, *, together: bool = False) -> BaseOxmlElement:
    """Return a paragraph with a text in it."""
    return paragraph(style, run(said), together=together, mirrored=right_to_left(said))


def run(said: str, style: str = "") -> BaseOxmlElement:
    """Return a text, its line breaks as such, in a character style."""
    element = make("r")
    look = [make("rStyle", val=style)] if style else []
    if right_to_left(said):
        look.append(make("rtl"))
    if look:
        element.append(make("rPr", *look))
    for at, line in enumerate(printable(said).split("\n")):
        if at:
            element.append(make("br"))
        element.append(_text("t", line))
    return element


def field(instruction: str, shown: str = "", style: str = "") -> list[BaseOxmlElement]:
    """Return the runs of a field in a character style, with what is shown until it is updated."""
    begin, separate, end = (make("fldChar", fldCharType=kind) for kind in ("begin", "separate", "end"))
    runs = [_run(style, begin), _run(style, _text("instrText", f" {instruction} ")), _run(style, separate)]
    return [*runs, *([run(shown, style)] if shown else []), _run(style, end)]


def _run(style: str, content: BaseOxmlElement) -> BaseOxmlElement:
    return make("r", *([make("rPr", make("rStyle", val=style))] if style else []), content)


def _text(name: str, said: str) -> BaseOxmlElement:
    element = make(name)
    element.text = said
    element.set(_SPACE, "preserve")
    return element


@cache
def _qualified(key: str) -> str:
    return qn(f"w:{key}")
