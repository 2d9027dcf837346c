"""The table of colour roles, light and dark, as it ships in resources/style. Neither Qt nor matplotlib here."""

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from uxlab.resources import resource

LIGHT, DARK = "light", "dark"


@cache
def schemes() -> Mapping[str, Mapping[str, str]]:
    """Return the colours ("#RRGGBB") of each scheme by role."""
    table = tomllib.loads(resource("style", "roles.toml").read_text(encoding="utf-8"))
    return MappingProxyType({name: MappingProxyType(table[name]) for name in (LIGHT, DARK)})
