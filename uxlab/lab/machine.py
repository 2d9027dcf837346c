"""This machine as a session needs to know it: its clocks, and what a later reader must know to interpret the data."""

import os
import platform
import subprocess
import sys
import time
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from uxlab import __version__
from uxlab.recording.environment import ClockReading

_LINUX_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def read_clock() -> ClockReading:
    """Read the monotonic and the wall clock at one moment."""
    offset = datetime.now(UTC).astimezone().utcoffset()
    return ClockReading(
        monotonic_ns=time.perf_counter_ns(),
        wall_ns=time.time_ns(),
        utc_offset_s=0 if offset is None else int(offset.total_seconds()),
        boot_id=boot_id(),
    )


@cache
def boot_id() -> str:
    """Return a name of this boot, empty where the system gives none; the monotonic clock goes on within it."""
    if _LINUX_BOOT_ID.exists():
        return _LINUX_BOOT_ID.read_text(encoding="ascii").strip()
    if sys.platform == "darwin":
        asked = subprocess.run(["/usr/sbin/sysctl", "-n", "kern.bootsessionuuid"], capture_output=True, check=False)
        return asked.stdout.decode("ascii", "replace").strip()
    return ""


def environment() -> tuple[tuple[str, str], ...]:
    """Return versions and system; no name of a person or machine."""
    return (
        ("uxlab", __version__),
        ("python", platform.python_version()),
        ("system", f"{platform.system()} {platform.release()}"),
        ("desktop", os.environ.get("XDG_CURRENT_DESKTOP", "")),
        ("session_type", os.environ.get("XDG_SESSION_TYPE", "")),
    )
