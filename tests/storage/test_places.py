"""Folders on the network or under a sync service are told apart, on every system."""

import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from uxlab.storage.places import is_remote, is_unc, linux_filesystem, mac_filesystem, sync_service, why_unsafe

MOUNTS = r"""/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
server:/export /home nfs4 rw,vers=4.2 0 0
//nas/lab\040share /mnt/lab\040share cifs rw 0 0
/dev/sdb1 /home/ada/disk ext4 rw 0 0
ada@host:/ /mnt/far fuse.sshfs rw 0 0
C:\134 /mnt/c 9p rw 0 0
tmpfs /mnt/over tmpfs rw 0 0
server:/x /mnt/over nfs rw 0 0
broken
"""
MAC = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled)
//ada@nas._smb._tcp.local/lab on /Volumes/lab (smbfs, nodev, nosuid, mounted by ada)
map auto_home on /System/Volumes/Data/home (autofs, automounted)
/dev/disk5s1 on /Volumes/Stick (1) on (msdos, local)
"""


@pytest.mark.parametrize(
    ("path", "kind", "remote"),
    [
        ("/var/x.uxlab", "ext4", False),
        ("/home/ada/x.uxlab", "nfs4", True),
        ("/home/ada/disk/x.uxlab", "ext4", False),
        ("/home/adamant/x.uxlab", "nfs4", True),
        ("/homes/x.uxlab", "ext4", False),
        ("/mnt/lab share/x.uxlab", "cifs", True),
        ("/mnt/far/x.uxlab", "fuse.sshfs", True),
        ("/mnt/c/x.uxlab", "9p", True),
        ("/mnt/over/x.uxlab", "nfs", True),
    ],
)
def test_linux_mounts(path: str, kind: str, *, remote: bool) -> None:
    found = linux_filesystem(MOUNTS, PurePosixPath(path))
    assert found == kind
    assert is_remote(kind) is remote


def test_the_root_of_a_sandbox_counts_as_local() -> None:
    assert linux_filesystem("none / 9p rw 0 0\n", PurePosixPath("/home/x.uxlab")) is None


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/Users/ada/x.uxlab", "apfs"),
        ("/Volumes/lab/x.uxlab", "smbfs"),
        ("/Volumes/Stick (1) on/x.uxlab", "msdos"),
        ("/System/Volumes/Data/home/x", "autofs"),
    ],
)
def test_mac_mounts(path: str, kind: str) -> None:
    assert mac_filesystem(MAC, PurePosixPath(path)) == kind


@pytest.mark.parametrize("kind", ["nfs", "cifs", "smb3", "fuse.rclone", "fuse.sshfs", "davfs", "smbfs", "9p", "AFPFS"])
def test_remote_kinds(kind: str) -> None:
    assert is_remote(kind)


@pytest.mark.parametrize(
    "kind", ["ext4", "btrfs", "xfs", "tmpfs", "overlay", "apfs", "exfat", "fuseblk", "zfs", "vfat"]
)
def test_local_kinds(kind: str) -> None:
    assert not is_remote(kind)


@pytest.mark.parametrize("path", [r"\\nas\lab\x.uxlab", r"\\?\UNC\nas\lab\x.uxlab", "//nas/lab/x.uxlab"])
def test_windows_paths_on_other_computers(path: str) -> None:
    assert is_unc(path)


@pytest.mark.parametrize("path", [r"C:\lab\x.uxlab", r"\\?\C:\lab\x.uxlab", "/home/ada/x.uxlab", r"lab\x.uxlab"])
def test_paths_of_this_computer(path: str) -> None:
    assert not is_unc(path)


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/ada/Dropbox/lab/x.uxlab", "Dropbox"),
        ("/Users/ada/Dropbox (Firm)/x.uxlab", "Dropbox"),
        ("/Users/ada/OneDrive - Firm/x.uxlab", "OneDrive"),
        ("/Users/ada/Library/CloudStorage/GoogleDrive-ada@x.org/My Drive/x.uxlab", "a cloud service"),
        ("/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/x.uxlab", "iCloud Drive"),
        ("/home/ada/Nextcloud/x.uxlab", "Nextcloud"),
        ("/home/ada/Google Drive/x.uxlab", "Google Drive"),
        ("/home/ada/studies/x.uxlab", None),
        ("/home/ada/Dropboxes/x.uxlab", None),
        ("/home/ada/lab/Dropbox", None),
    ],
)
def test_synchronised_folders(path: str, service: str | None) -> None:
    assert sync_service(PurePosixPath(path), {}) == service


def test_windows_says_where_onedrive_is() -> None:
    environment = {"OneDriveCommercial": r"D:\Firma", "OneDrive": ""}
    assert sync_service(PureWindowsPath(r"d:\firma\Dokumente\x.uxlab"), environment) == "OneDrive"
    assert sync_service(PureWindowsPath(r"D:\anderswo\x.uxlab"), environment) is None


def test_this_computers_folders_are_told_apart(tmp_path: Path) -> None:
    assert why_unsafe(tmp_path / "x.uxlab") is None
    (tmp_path / "Dropbox").mkdir()
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "Dropbox")
    assert why_unsafe(link / "x.uxlab") == "its folder is synchronised by Dropbox"


def test_a_network_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/lab {tmp_path} nfs4 rw 0 0\n")
    monkeypatch.setattr("uxlab.storage.places._MOUNTS", mounts)
    monkeypatch.setattr(sys, "platform", "linux")
    assert why_unsafe(tmp_path / "x.uxlab") == "it is on a network or shared folder (nfs4)"
