"""The looks of a chart: on a light or a dark window, in print, and on a page that follows its reader's scheme."""

from collections.abc import Mapping
from dataclasses import dataclass

from uxlab.charts import roles


@dataclass(frozen=True, slots=True)
class Theme:
    """A look; `patterned` fills can be told apart in black and white too, and areas are outlined, not filled.

    `scheme` names the table of roles. With `schemed`, every colour stands for its role, for `as_variables` to replace.
    """

    name: str
    scheme: str
    patterned: bool = False
    schemed: bool = False

    def colour(self, role: str) -> str:
        """Return the colour of a role, "#RRGGBB"."""
        return _PLACES[role] if self.schemed else roles.schemes()[self.scheme][role]


LIGHT = Theme("light", roles.LIGHT)
DARK = Theme("dark", roles.DARK)
PRINT = Theme("print", roles.LIGHT, patterned=True)
PAGE = Theme("page", roles.LIGHT, schemed=True)


def _places() -> Mapping[str, str]:
    """Return a colour for each role that no other role has, so that the role can be found by it."""
    return {role: f"#a5{number:04x}" for number, role in enumerate(roles.schemes()[roles.LIGHT])}


_PLACES = _places()


def as_variables(markup: str) -> str:
    """Return markup of `PAGE` with each colour as the CSS variable of its role, with the light colour as a fallback."""
    for role, place in _PLACES.items():
        markup = markup.replace(place, f"var(--{role}, {roles.schemes()[roles.LIGHT][role]})")
    return markup


def css_variables(scheme: str) -> str:
    """Return the declarations of all roles as CSS variables, for `:root` or a media query."""
    return "; ".join(f"--{role}: {colour}" for role, colour in roles.schemes()[scheme].items())
