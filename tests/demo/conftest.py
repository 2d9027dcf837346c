"""A private display, and a session's stand-in that speaks the protocol of `uxlab record`."""

import os
import sys
from collections.abc import Iterator

import pytest

from uxlab.demo.child import Child, running
from uxlab.demo.display import environment_on, private_display
from uxlab.demo.hand import Hand, hand_on

SHOP = [sys.executable, "-m", "uxlab.gui.sample_shop"]

STAND_IN = """
import json, sys, time
print(json.dumps({"ready": True, "tasks": ["voucher", "return-address"]}), flush=True)
for number, line in enumerate(sys.stdin, 1):
    line = line.strip()
    answer = {"ok": not line.startswith("skip"), "t_ns": number * 10**9, "command": line}
    if not answer["ok"]:
        answer["error"] = "There is nothing to skip."
    if line == "finish":
        answer["events"] = 42
    print(line, file=sys.stderr, flush=True)
    print(json.dumps(answer), flush=True)
    if line == "finish":
        break
"""


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    with private_display() as name:
        yield name


@pytest.fixture(scope="session")
def environment(display: str) -> dict[str, str]:
    return environment_on(display, os.environ)


@pytest.fixture
def shop(environment: dict[str, str]) -> Iterator[Child]:
    with running("the sample shop", SHOP, environment) as child:
        yield child


@pytest.fixture
def hand(display: str) -> Iterator[Hand]:
    with hand_on(display, seed=7, pace=0.2) as hand:
        yield hand


@pytest.fixture
def session() -> Iterator[Child]:
    with running("the session", [sys.executable, "-c", STAND_IN], os.environ) as child:
        yield child
