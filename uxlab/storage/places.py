"""Folders in which a database cannot be written safely: on the network, or copied elsewhere while it is open.

SQLite's write-ahead log needs memory shared by all who open the file, which exists on one computer only, and a sync
client copies the file without its log (sqlite.org/wal.html, sqlite.org/howtocorrupt.html).
"""

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

_REMOTE = {
    "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "9p", "virtiofs", "drvfs", "davfs", "davfs2",
    "webdav", "sshfs", "rclone", "ceph", "glusterfs", "lustre", "beegfs", "afs", "coda", "ncpfs", "vboxsf", "vmhgfs",
    "s3fs", "gcsfuse", "gvfsd-fuse", "vmhgfs-fuse", "google-drive-ocamlfuse", "onedriver", "prl_fs", "macfuse_sshfs",
}  # fmt: skip
_SYNCED = re.compile(
    r"(?P<service>OneDrive|Dropbox|Google ?Drive|Nextcloud|ownCloud|pCloud ?Drive|pCloudDrive|Syncthing"
    r"|iCloud ?Drive|CloudStorage|Mobile Documents|MEGAsync|Tresorit|Seafile|Sync\.com)(?: ?[-(@].*)?",
    re.IGNORECASE,
)
_MOUNT = re.compile(r"\S+ (?P<point>\S+) (?P<kind>\S+) ")
_MAC_MOUNT = re.compile(r".+? on (?P<point>/.*) \((?P<kind>[^,)]+)[^)]*\)$")
_OCTAL = re.compile(r"\\([0-7]{3})")
_NAMES = {"CLOUDSTORAGE": "a cloud service", "MOBILE DOCUMENTS": "iCloud Drive"}
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_MOUNTS = Path("/proc/mounts")
_DRIVE_REMOTE = 4  # GetDriveTypeW


def why_unsafe(path: Path) -> str | None:
    """Return why a study must not be written at `path`, as a clause after "because"; None where it may."""
    place = path.resolve()
    service = sync_service(place, os.environ)
    if service:
        return f"its folder is synchronised by {service}"
    if is_unc(str(place)) or _on_remote_drive(place):
        return "it is on a network drive"
    filesystem = _filesystem(place)
    return f"it is on a network or shared folder ({filesystem})" if filesystem and is_remote(filesystem) else None


def is_remote(filesystem: str) -> bool:
    """Tell whether files of this kind are kept by another computer, or by the host of a virtual machine."""
    return filesystem.lower().removeprefix("fuse.") in _REMOTE


def linux_filesystem(mounts: str, path: PurePath) -> str | None:
    """Return the kind of file system that holds `path`, from the text of /proc/mounts; None where that is not said.

    A virtual machine or sandbox may have its whole root from the host; nothing else can write there, so it counts as
    local.
    """
    found = [
        (PurePosixPath(_OCTAL.sub(lambda code: chr(int(code[1], 8)), columns["point"])), columns["kind"])
        for columns in map(_MOUNT.match, mounts.splitlines())
        if columns and (columns["point"], columns["kind"]) not in {("/", "9p"), ("/", "virtiofs")}
    ]
    return _deepest(found, path)


def mac_filesystem(mounts: str, path: PurePath) -> str | None:
    """Return the kind of file system that holds `path`, from what `mount` prints on macOS."""
    found = map(_MAC_MOUNT.match, mounts.splitlines())
    return _deepest([(PurePosixPath(parts["point"]), parts["kind"]) for parts in found if parts], path)


def _deepest(mounts: Sequence[tuple[PurePath, str]], path: PurePath) -> str | None:
    """Return the kind of the innermost mount that holds `path`; of several at one point the last covers the others."""
    holding = [(len(point.parts), n, kind) for n, (point, kind) in enumerate(mounts) if path.is_relative_to(point)]
    return max(holding)[2] if holding else None


def is_unc(path: str) -> bool:
    r"""Tell whether a Windows path names another computer, such as `\\server\share\study.uxlab`."""
    drive = PureWindowsPath(path).drive.upper()
    if drive.startswith("\\\\?\\"):
        return drive.startswith("\\\\?\\UNC\\")
    return drive.startswith("\\\\")


def sync_service(path: PurePath, environment: Mapping[str, str]) -> str | None:
    """Return the name of the service that copies the folder of `path` elsewhere, by its usual folder names."""
    for variable in _ONEDRIVE_VARIABLES:
        folder = environment.get(variable)
        if folder and path.is_relative_to(type(path)(folder)):
            return "OneDrive"
    for part in path.parts[:-1]:
        found = _SYNCED.fullmatch(part)
        if found:
            return _NAMES.get(found["service"].upper(), found["service"])
    return None


def _filesystem(path: Path) -> str | None:
    if sys.platform == "darwin":
        mounts = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=10).stdout
        return mac_filesystem(mounts, path)
    return linux_filesystem(_MOUNTS.read_text(errors="replace"), path) if _MOUNTS.exists() else None


def _on_remote_drive(path: PurePath) -> bool:
    if sys.platform == "win32":
        import ctypes

        return ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE
    return False
