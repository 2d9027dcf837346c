"""What is printed: fit for whatever encoding an output has, and a sentence where the output takes nothing more."""

import codecs
import io
import os
import sys
import traceback
import unicodedata

import click

_PLAIN_SIGNS = "uxlab-plain-signs"
_PLAIN = {
    **dict.fromkeys("\N{MINUS SIGN}\N{EN DASH}\N{EM DASH}\N{BOX DRAWINGS LIGHT HORIZONTAL}", "-"),
    **dict.fromkeys("\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}", '"'),
    **dict.fromkeys("\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}", "'"),
    "\N{BLACK CIRCLE}": "*",
    "\N{WHITE CIRCLE}": "o",
    "\N{MULTIPLICATION SIGN}": "x",
    "\N{MIDDLE DOT}": ".",
}
"""The signs of uxlab's own texts, of which a figure must lose none: a lost minus sign would be a wrong number."""


def prepare_output() -> None:
    """Let outputs that lack a sign, such as files on Windows in its old encodings, take a plain one in its place."""
    codecs.register_error(_PLAIN_SIGNS, _with_plain_signs)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_PLAIN_SIGNS)


def is_of_output(error: OSError) -> bool:
    """Tell whether an error came from printing, and then give up the rest of standard output.

    Python would try to write that at its end, and complain in words of its own.
    """
    innermost = [frame.f_code for frame, _ in traceback.walk_tb(error.__traceback__)][-1:]
    if innermost != [click.echo.__code__]:
        return False
    if isinstance(sys.stdout, io.TextIOWrapper):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    return True


def inert(text: str) -> str:
    """Return a text, which may hold names from a stranger's file, without what a terminal would act upon."""
    return "".join(sign if sign.isprintable() or sign in "\n\t" else "\N{REPLACEMENT CHARACTER}" for sign in text)


def _with_plain_signs(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_plain, error.object[error.start : error.end])), error.end


def _plain(sign: str) -> str:
    if sign in _PLAIN:
        return _PLAIN[sign]
    return unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode() or "?"
