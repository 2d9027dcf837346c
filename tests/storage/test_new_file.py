"""A new file is there whole or not at all, and never over another."""

import errno
from pathlib import Path

import pytest

from uxlab.errors import UnusableStudy, UxlabError
from uxlab.storage.new_file import make_file, refuse_taken, write_file


def _fill(draft: Path) -> None:
    draft.write_bytes(b"whole")


def test_the_file_is_there_whole_and_alone(tmp_path: Path) -> None:
    make_file(tmp_path / "x", _fill)
    assert (tmp_path / "x").read_bytes() == b"whole"
    assert len(list(tmp_path.iterdir())) == 1


def test_another_file_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("x", "link"):
        with pytest.raises(UnusableStudy, match=f"There is a file .*{name} already"):
            make_file(tmp_path / name, _fill)
    assert (tmp_path / "x").read_text() == "mine"


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    def fill(draft: Path) -> None:
        _fill(draft)
        (tmp_path / "x").write_text("mine")

    with pytest.raises(UnusableStudy, match="already"):
        make_file(tmp_path / "x", fill)
    assert (tmp_path / "x").read_text() == "mine"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_failure_leaves_nothing(tmp_path: Path) -> None:
    def fill(draft: Path) -> None:
        draft.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(UnusableStudy, match=r"cannot be made .No space left on device.; choose another folder"):
        make_file(tmp_path / "x", fill)
    assert list(tmp_path.iterdir()) == []


def test_where_links_are_not_possible_the_name_is_reserved_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted", str(target))

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    make_file(tmp_path / "x", _fill)
    assert (tmp_path / "x").read_bytes() == b"whole"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("none/x", "There is no folder"), ("a\0b", "cannot contain the character 0"), ("x" * 300, "cannot be made")],
)
def test_a_path_that_cannot_be_gets_a_sentence(tmp_path: Path, name: str, sentence: str) -> None:
    with pytest.raises(UnusableStudy, match=sentence):
        make_file(tmp_path / name, _fill)


def test_permissions_are_those_of_any_new_file(tmp_path: Path) -> None:
    make_file(tmp_path / "x", _fill)
    (tmp_path / "y").touch()
    assert (tmp_path / "x").stat().st_mode == (tmp_path / "y").stat().st_mode


def test_a_report_is_written_whole_and_replaces_only_where_it_may(tmp_path: Path) -> None:
    path = tmp_path / "r.html"
    write_file(path, b"one")
    with pytest.raises(UxlabError, match=r"There is a file .*r\.html already; replace it with --force"):
        write_file(path, b"two")
    with pytest.raises(UxlabError, match=r"There is a file .*r\.html already; replace it with --force"):
        refuse_taken(path)
    assert path.read_bytes() == b"one"
    write_file(path, b"two", replace=True)
    assert path.read_bytes() == b"two"
    assert [*tmp_path.iterdir()] == [path]


def test_what_a_link_leads_to_is_replaced_and_not_the_link(tmp_path: Path) -> None:
    target, link = tmp_path / "r.html", tmp_path / "latest.html"
    target.write_bytes(b"one")
    link.symlink_to(target)
    write_file(link, b"two", replace=True)
    assert link.is_symlink()
    assert target.read_bytes() == b"two"


def test_where_no_report_can_be_a_sentence_says_why(tmp_path: Path) -> None:
    (tmp_path / "folder.html").mkdir()
    for path, words in (
        (tmp_path / "none" / "r.html", "There is no folder"),
        (tmp_path / "folder.html", "cannot be made"),
    ):
        with pytest.raises(UxlabError, match=words):
            write_file(path, b"x", replace=True)
    with pytest.raises(UxlabError, match="There is no folder"):
        refuse_taken(tmp_path / "none" / "r.html")
    assert [*tmp_path.iterdir()] == [tmp_path / "folder.html"]
