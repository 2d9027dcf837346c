"""Studies are made, opened and refused; no damage does worse than a sentence."""

import multiprocessing
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlite_utils import Migrations

from uxlab.errors import InvalidDesign, UnusableStudy
from uxlab.model.design import Design, Participant, Task
from uxlab.storage import schema, verify
from uxlab.storage.results import read_study_data
from uxlab.storage.study_file import StudyToRecord, create, open_for_reading, open_for_recording

KEPT = Path(__file__).parents[1] / "data" / "studies"
NEWEST = f"v{len(verify.KNOWN_MIGRATIONS):04}"


def _refused(path: Path) -> str:
    with pytest.raises(UnusableStudy) as caught:
        open_for_recording(path, print)
    return str(caught.value)


def test_a_design_survives_the_way_into_a_file_and_back(path: Path, design: Design) -> None:
    with open_for_reading(path) as study:
        assert study.design() == design
    with open_for_recording(path, print) as study_to_record:
        assert study_to_record.design() == design
    assert list(path.parent.iterdir()) == [path], "nothing lies about afterwards"


@pytest.mark.parametrize("name", ["shop", "shop.v2", "100% #1?.uxlab", "a;b & 'c'.uxlab", "ümläut 😀.uxlab", "file:x"])
def test_any_name_will_do_and_gets_the_suffix(tmp_path: Path, design: Design, name: str) -> None:
    made = create(tmp_path / name, design)
    assert made.name == name.removesuffix(".uxlab") + ".uxlab"
    with open_for_reading(made) as study:
        assert study.design() == design


@pytest.mark.parametrize(
    "text", ["O'Brien\"; DROP TABLE task; --", "<script>alert(1)</script>", "a\0b", "😀 עברית", "=1+1", "x" * 1_000_000]
)
def test_hostile_texts_are_kept_as_they_are(tmp_path: Path, text: str) -> None:
    design = Design(name=text, tasks=(Task(key="a", name=text, scenario=text, success_criteria=(text, "")),))
    with open_for_reading(create(tmp_path / "x", design)) as study:
        assert study.design() == design


def test_half_a_character_is_refused_and_no_file_made(tmp_path: Path) -> None:
    with pytest.raises(InvalidDesign, match="half a character"):
        create(tmp_path / "x", Design(name="x\ud800"))
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_never_overwritten(path: Path, design: Design) -> None:
    before = path.read_bytes()
    with pytest.raises(UnusableStudy, match="already; open it, or choose another name"):
        create(path, design)
    assert path.read_bytes() == before


@pytest.mark.parametrize("kept", sorted(KEPT.glob("*.uxlab")), ids=lambda path: path.name)
def test_every_schema_that_was_released_can_be_opened(kept: Path, tmp_path: Path) -> None:
    copy = tmp_path / kept.name
    copy.write_bytes(kept.read_bytes())
    with open_for_reading(kept) as study:
        data = study.read(read_study_data)
    with open_for_recording(copy, print) as recording:
        assert recording.design() == data.design
    assert data.design.name == "A study of the first schema"
    assert [len(session.attempts) for session in data.sessions] == [2]
    assert len(list(tmp_path.glob(f"{kept.stem}.{kept.stem}.*.uxlab"))) == (kept.stem != NEWEST)


def test_an_older_file_is_migrated_for_recording_and_only_in_memory_for_viewing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = Migrations("uxlab")
    for name in verify.KNOWN_MIGRATIONS:
        newer(name=name)(lambda _: pytest.fail("applied again"))
    newer(name="m9999_add")(lambda db: db.execute("ALTER TABLE study ADD COLUMN addition TEXT"))
    version = f"v{len(verify.KNOWN_MIGRATIONS):04}"
    monkeypatch.setattr(schema, "migrations", newer)
    monkeypatch.setattr(verify, "KNOWN_MIGRATIONS", (*verify.KNOWN_MIGRATIONS, "m9999_add"))
    before = path.read_bytes()
    with open_for_reading(path) as study:
        assert study.read(lambda connection: connection.execute("SELECT addition FROM study").fetchone()) == (None,)
    assert path.read_bytes() == before
    with open_for_recording(path, print) as recording:
        assert recording.writer.run(lambda c: c.execute("SELECT addition FROM study").fetchone()) == (None,)
    assert len(list(path.parent.glob(f"shop.{version}.*.uxlab"))) == 1


def test_recording_is_refused_where_it_is_not_safe_and_viewing_is_not(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = path.with_name("mounts")
    mounts.write_text(f"//nas/lab {path.parent} cifs rw 0 0\n")
    monkeypatch.setattr("uxlab.storage.places._MOUNTS", mounts)
    assert _refused(path) == (
        "shop.uxlab can be viewed but not recorded into because it is on a network or shared folder (cifs); "
        "copy it to a folder of this computer."
    )
    with open_for_reading(path) as study:
        assert study.design().name == "Shoe shop"


def test_a_read_only_file_can_be_viewed_only(path: Path) -> None:
    path.chmod(0o444)
    script = f"""
import os
from pathlib import Path
from uxlab.errors import UnusableStudy
from uxlab.storage.study_file import open_for_reading, open_for_recording
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
path = Path({str(path)!r})
print(open_for_reading(path).design().name)
try:
    open_for_recording(path, print)
except UnusableStudy as error:
    print(error)
path.chmod(0o000)
try:
    open_for_reading(path)
except UnusableStudy as error:
    print(error)
"""
    if os.geteuid() == 0:
        os.chown(path, 65534, 65534)
    for folder in path.parents:
        if folder == Path(tempfile.gettempdir()):
            break
        folder.chmod(0o755)
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert said.splitlines() == [
        "Shoe shop",
        "shop.uxlab is read-only; allow writing to it, or copy it to a folder of your own.",
        "shop.uxlab cannot be opened; check that you may read it.",
    ]


def test_a_study_is_recorded_into_by_one_at_a_time(study: StudyToRecord) -> None:
    assert "is open for recording in uxlab by" in _refused(study.path)
    with open_for_reading(study.path) as other:
        assert other.design() == study.design()
    study.close()
    open_for_recording(study.path, print).close()


def test_two_processes_exclude_each_other(study: StudyToRecord) -> None:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        sentence = pool.apply(_refused, (study.path,))
    assert f"(process {os.getpid()})" in sentence


def test_a_link_leads_to_the_same_lock(study: StudyToRecord, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.uxlab"
    link.parent.mkdir()
    link.symlink_to(study.path)
    assert "shop.uxlab is open for recording" in _refused(link)


def test_a_refused_file_is_not_changed_and_not_locked(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'note'").fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(content)
    assert "is damaged" in _refused(path)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_abandoning_lets_others_record(study: StudyToRecord) -> None:
    assert study.abandon() == 0
    open_for_recording(study.path, print).close()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A small study, of small pages so that random damage hits something."""
    path = create(tmp_path_factory.mktemp("whole") / "x", Design(name="x", participants=(Participant(code="P"),)))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 512")
        connection.execute("VACUUM")
    return path.read_bytes()


def _survives(path: Path) -> None:
    """Open and read: either it works or there is a sentence."""
    with suppress(UnusableStudy):
        read_study_data(path)
    with suppress(UnusableStudy):
        open_for_recording(path, print).close()


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(st.tuples(st.integers(0, 2**20), st.integers(0, 255)), max_size=40), st.none() | st.integers(0, 2**20))
@example([(1487, 0)], None)  # a row against its constraints, which a connection that only reads overlooks
def test_no_damage_does_worse_than_a_sentence(
    whole: bytes, tmp_path: Path, hits: list[tuple[int, int]], cut: int | None
) -> None:
    content = bytearray(whole)
    for at, value in hits:
        content[at % len(whole)] = value
    path = tmp_path / "x.uxlab"
    path.write_bytes(content if cut is None else content[: cut % len(whole)])
    _survives(path)


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.binary(max_size=3000))
def test_garbage_gets_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.uxlab"
    path.write_bytes(content)
    with pytest.raises(UnusableStudy):
        read_study_data(path)
