"""What uxlab can do with a library that it does not bring along."""

from importlib import import_module
from types import ModuleType

from uxlab.errors import UxlabError


def extra(module: str, name: str, what: str) -> ModuleType:
    """Return a module of the extra `name`, by which `what` is made.

    Raises:
        UxlabError: it is not installed; the sentence says how it is.
    """
    try:
        return import_module(module)
    except ImportError:
        raise UxlabError(f'{what} needs a library that is not installed: pip install "uxlab[{name}]".') from None
