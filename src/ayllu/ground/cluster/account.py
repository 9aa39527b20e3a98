"""Who runs the private PostgreSQL: whoever we are, and as root somebody else."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path


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


def can_enter(folder: Path, account: Account) -> bool:
    return run_as(account, "/bin/sh", "-c", 'cd "$1"', "sh", folder).returncode == 0
