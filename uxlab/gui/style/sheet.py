"""The app-wide style sheet: the template in resources/style with the colours of a scheme."""

import re
from collections.abc import Callable, Mapping
from string import Template

from uxlab.resources import resource


class _RoleTemplate(Template):
    idpattern = r"[a-z][a-z0-9-]*"


def style_sheet(colours: Mapping[str, str], shape: Callable[[str, str], str], text_scale: float = 1.0) -> str:
    """Return the sheet; `shape(name, colour)` gives the path of a drawn sign such as a tick.

    In the template `$role` is a colour, `@shape(name, role)` the address of a sign. Type grows with `text_scale`.
    """
    text = _RoleTemplate(resource("style", "app.qss").read_text(encoding="utf-8")).substitute(colours)
    text = re.sub(r"@shape\(([\w-]+), (#\w+)\)", lambda found: f'url("{shape(found[1], found[2])}")', text)
    return re.sub(r"font-size: (\d+)px", lambda found: f"font-size: {round(int(found[1]) * text_scale)}px", text)
