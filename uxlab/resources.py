"""Where the files that ship with uxlab are, in a wheel and in a checkout. Nothing else belongs here."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, such as `resource("sample", "web-shop.toml")`.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    packed = _PACKAGE / "_resources"
    root = packed if packed.is_dir() else _PACKAGE.parent / "resources"
    path = root.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(path)
    return path
