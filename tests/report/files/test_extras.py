"""A library that is not installed is named with the command that installs it."""

import pytest

from uxlab.errors import UxlabError
from uxlab.report.files.extras import extra


def test_what_is_installed_is_returned() -> None:
    assert extra("json", "parquet", "A file").__name__ == "json"


def test_what_is_missing_is_said_in_a_sentence() -> None:
    with pytest.raises(UxlabError) as told:
        extra("no_such_library", "parquet", "A parquet file")
    sentence = 'A parquet file needs a library that is not installed: pip install "uxlab[parquet]".'
    assert str(told.value) == sentence
