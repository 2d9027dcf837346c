"""Bad input costs one clear sentence and exit status 1 or 2, and nothing that is recorded already."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.flows.harness import UXLAB, Hand, Record, Recording, rows, settle


def uxlab(*arguments: object, display: str | None = None) -> subprocess.CompletedProcess[str]:
    known = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
    return subprocess.run(
        [*UXLAB, *map(str, arguments)],
        env=known | ({"DISPLAY": display} if display else {}), stdin=subprocess.DEVNULL,
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def complaint(done: subprocess.CompletedProcess[str]) -> str:
    """Return the one sentence on standard error of a command that failed as it should."""
    assert done.returncode in {1, 2}, (done.returncode, done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    assert lines, "a silent failure"
    assert lines[-1].rstrip()[-1] in ".!?)"
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("design", "word"),
    [
        ('name = "broken\n', "line 1"),
        ('name = "x"\n[[task]]\nkey = "a"\nname = "A"\ntime_limit_s = "3:00"\n', "line 5"),
        ('name = "x"\n[[task]]\nkey = "a"\nname = "A"\n[[task]]\nkey = "a"\nname = "B"\n', "line 6"),
        ('name = "x"\ntaks = 3\n', "taks"),
    ],
)
def test_a_broken_design_makes_no_study(design: str, word: str, tmp_path: Path) -> None:
    file = tmp_path / "design.toml"
    file.write_text(design)
    said = complaint(uxlab("new", tmp_path / "s.uxlab", "--from", file))
    assert word in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["design.toml"]


@pytest.mark.parametrize(
    ("content", "word"),
    [(None, "no"), (b"", "empty"), (os.urandom(4096), "not"), (b"SQLite format 3\0" + bytes(4080), "")],
)
def test_what_is_no_study_is_refused_and_left_alone(
    content: bytes | None, word: str, tmp_path: Path, x_display: str
) -> None:
    path = tmp_path / "s.uxlab"
    if content is not None:
        path.write_bytes(content)
    for command in (["metrics", path], ["record", path, "--participant", "P01"]):
        said = complaint(uxlab(*command, display=x_display))
        assert path.name in said
        assert word in said.lower()
    assert (path.read_bytes() if path.exists() else None) == content


def test_commands_that_make_no_sense_are_refused_one_by_one(study: Path, hand: Hand, record: Recording) -> None:
    running = record()
    running.ready()
    nonsense: list[tuple[str | bytes, str]] = [
        ("end success", "begin"),
        ("begin nowhere", "nowhere"),
        ("begim 1", "begin"),
        ("wait -1", "wait"),
        ("wait nan", "wait"),
        ("resume", "not paused"),
        ("undo", "undo"),
        ("answer sus 1 2", "10"),
        ("answer sus 9 9 9 9 9 9 9 9 9 9", "1"),
        ("answer nothing 1", "nothing"),
        ("answer seq 5", "task"),
        (b"note \xff\xfe", "utf-8"),
        ("begin " + "x" * 100_000, "task"),
    ]
    for line, word in nonsense:
        answer = running.say(line)
        assert answer["ok"] is False, line
        assert word in str(answer["error"]).lower(), answer
        assert answer["t_ns"] >= 0
    assert running.say("begin 1")["ok"]
    hand.key("a")
    assert running.say("begin 2")["ok"] is False
    assert running.say("error severity=9")["ok"] is False
    assert running.say("end success")["ok"]
    assert running.finish() == 1
    (attempt,) = rows(study, "SELECT outcome FROM attempt")
    assert attempt["outcome"] == "success"
    assert len(rows(study, "SELECT 1 FROM event WHERE kind = 3")) == 2


def test_without_a_display_the_sentence_says_what_to_do(study: Path) -> None:
    said = complaint(uxlab("record", study, "--participant", "P01"))
    assert "DISPLAY" in said
    assert rows(study, "SELECT 1 FROM session") == []


def test_wayland_is_refused_with_the_way_out(study: Path, x_display: str) -> None:
    done = subprocess.run(
        [*UXLAB, "record", str(study), "--participant", "P01"],
        env={**os.environ, "DISPLAY": x_display, "XDG_SESSION_TYPE": "wayland", "WAYLAND_DISPLAY": "wayland-0"},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert "Wayland" in complaint(done)


def test_a_study_that_is_being_recorded_cannot_be_recorded_twice(study: Path, record: Recording) -> None:
    running = record()
    running.ready()
    second = record("--participant", "P02")
    assert second.wait() == 1
    said = "".join(second.complaints)
    assert str(running.process.pid) in said
    assert uxlab("metrics", study).returncode == 0
    assert running.finish() == 0


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_full_disk_is_shouted_and_costs_nothing_already_recorded(
    tmp_path: Path, study: Path, hand: Hand, x_display: str
) -> None:
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk; the writer's own test fills one by other means")
    with small_disk(tmp_path / "disk", "3m") as disk:
        path = disk / study.name
        path.write_bytes(study.read_bytes())
        running = Record(path, x_display, "--participant", "P01")
        try:
            running.ready()
            assert running.say("begin 1")["ok"]
            hand.key("a")
            settle()
            ballast = disk / "ballast"
            with ballast.open("wb", buffering=0) as file:
                try:
                    while True:
                        file.write(bytes(65_536))
                except OSError:
                    pass
            refused = None
            for number in range(400):
                hand.key("b")
                answer = running.say(f"note {number} {'x' * 500}")
                if not answer["ok"]:
                    refused = answer
                    break
            assert refused is not None
            assert "full" in str(refused["error"])
            kept = number
            ballast.unlink()
            sentence = running.say("note there is room again")
            for _ in range(30):
                if sentence["ok"]:
                    break
                settle()
                sentence = running.say("note there is room again")
            assert sentence["ok"], sentence
            assert running.say("end success")["ok"]
            assert running.finish() == 1  # a command was refused
        finally:
            running.close()
        assert rows(path, "PRAGMA integrity_check")[0][0] == "ok"
        assert rows(path, "SELECT count(*) AS n FROM note")[0]["n"] == kept + 1
        assert len(rows(path, "SELECT 1 FROM event WHERE kind = 3 AND value = 1")) == kept + 2
