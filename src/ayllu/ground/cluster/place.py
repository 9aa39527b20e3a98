"""Where the private PostgreSQL lives: which binaries, which account, which folders.

Root may not run PostgreSQL, so as root everything is run as ``postgres`` or ``nobody``. That
account must be able to reach the binaries and the data; when the repository lies in a private
folder it cannot, and both are then placed under ``/var/tmp`` (the state folder remembers where).
"""

import hashlib
import os
import shutil
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ayllu.ground.cluster.account import Account, ClusterError, can_enter, server_account
from ayllu.ground.cluster.binaries import can_run, copy_binaries, find_binaries, version_of

LONGEST_SOCKET_PATH = 103  # bytes that macOS allows; Linux allows 107
MEMORY = Path("/dev/shm")
ROOMY = 4 * 2**30  # bytes that must be free there
SOCKET_NAME = ".s.PGSQL.5432.lock"  # the longest file that the server puts beside its socket


@dataclass(frozen=True)
class Place:
    """Everything the server needs to know about the disk."""

    binaries: Path
    data: Path
    socket_dir: Path
    account: Account
    major: int


def find_place(state: Path, *, fleeting: bool = False) -> Place:
    """The folders of the cluster that belongs to this state folder, made when missing.

    A ``fleeting`` one may lie in memory. Tests make and drop databases of thousands of files, and
    ext4 looks long for the number of a new file where many were just deleted: a clone that takes
    1.5 s on such a disk takes 0.2 s there.
    """
    account = server_account()
    found = find_binaries()
    major = version_of(found)
    home = _home(state, major, account, fleeting=fleeting)
    binaries = found if can_run(found, account) else copy_binaries(found, home, account)
    data = home / "data"
    return Place(binaries, data, _socket_dir(state, major, account), account, major)


def forget(state: Path) -> None:
    """Remove the folders of a stopped cluster, wherever they were placed."""
    for note in state.glob("pg*.place"):
        home = Path(note.read_text().strip())
        if home.is_dir() and _is_trusted(home, {os.geteuid()}):
            shutil.rmtree(home)
        note.unlink()
    for note in state.glob("pg*.sockets"):
        shutil.rmtree(note.read_text().strip(), ignore_errors=True)
        note.unlink()


def _home(state: Path, major: int, account: Account, *, fleeting: bool) -> Path:
    """The folder for data and copies: the one noted, memory, or the state folder if reachable."""
    state.mkdir(parents=True, exist_ok=True, mode=0o711)
    note = state / f"pg{major}.place"
    if note.exists() and Path(note.read_text().strip()).is_dir():
        home = Path(note.read_text().strip())
        if account.is_me or can_enter(home, account):
            return home
    home = (_memory_home(state, major, account) if fleeting else None) or _disk_home(
        state, major, account
    )
    note.write_text(f"{home}\n")
    return home


def _disk_home(state: Path, major: int, account: Account) -> Path:
    home = state / f"pg{major}"
    home.mkdir(exist_ok=True, mode=0o711)
    if not account.is_me and not can_enter(home, account):
        home.rmdir() if not any(home.iterdir()) else None
        return _public_home(state, major, account)
    return home


def _memory_home(state: Path, major: int, account: Account) -> Path | None:
    if not MEMORY.is_dir() or shutil.disk_usage(MEMORY).free < ROOMY:
        return None
    home = MEMORY / f"ayllu-{os.geteuid()}-{_hash(state, major)}"
    can = _make_trusted(home, {os.geteuid()}, 0o711) and (account.is_me or can_enter(home, account))
    return home if can else None


def _public_home(state: Path, major: int, account: Account) -> Path:
    for parent in ("/var/tmp", "/tmp"):
        home = Path(parent) / f"ayllu-{os.geteuid()}-{_hash(state, major)}"
        if _make_trusted(home, {os.geteuid()}, 0o711) and can_enter(home, account):
            return home
    raise ClusterError(
        f"The user '{account.name}', who runs PostgreSQL here, can reach neither {state} nor "
        "/var/tmp. Move the repository out of the private folder, or set DATABASE_URL."
    )


def _socket_dir(state: Path, major: int, account: Account) -> Path:
    """A short folder that only the server's account may enter; the same for every process."""
    note = state / f"pg{major}.sockets"
    known = [Path(note.read_text().strip())] if note.exists() else []
    name = f"ayllu-{_hash(state, major)}"
    for folder in (*known, Path(tempfile.gettempdir()) / name, Path("/tmp") / name):
        if len(os.fsencode(folder / SOCKET_NAME)) > LONGEST_SOCKET_PATH:
            continue
        if not _make_trusted(folder, {account.uid}, 0o700, give_to=account):
            continue
        if account.is_me or can_enter(folder, account):
            note.write_text(f"{folder}\n")
            return folder
    raise ClusterError(
        f"No place for PostgreSQL's socket: neither {tempfile.gettempdir()} nor /tmp takes a "
        f"folder '{name}' of our own. Remove a strange one there, or set TMPDIR."
    )


def _make_trusted(
    folder: Path, owners: set[int], mode: int, give_to: Account | None = None
) -> bool:
    """Make the folder, or accept one that nobody else can have prepared for us."""
    try:
        folder.mkdir(mode=mode)
        folder.chmod(mode)
        if give_to and not give_to.is_me:
            os.chown(folder, give_to.uid, give_to.gid)
    except FileExistsError:
        return _is_trusted(folder, owners)
    except OSError:
        return False
    return True


def _is_trusted(folder: Path, owners: set[int]) -> bool:
    found = folder.lstat()
    return stat.S_ISDIR(found.st_mode) and found.st_uid in owners and not found.st_mode & 0o022


def _hash(state: Path, major: int) -> str:
    return hashlib.sha256(f"{state}:{major}".encode()).hexdigest()[:12]
