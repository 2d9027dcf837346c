"""Shipped files are found in a checkout; test_packaging.py looks for them in a wheel."""

import pytest

from uxlab.resources import resource


def test_a_shipped_folder_is_found() -> None:
    assert resource("sample").is_dir()


def test_a_shipped_file_is_found_by_its_parts() -> None:
    assert resource("sample", "web-shop.toml").is_file()


def test_an_incomplete_installation_is_told_by_the_path() -> None:
    with pytest.raises(FileNotFoundError, match="no-such-thing"):
        resource("sample", "no-such-thing")
