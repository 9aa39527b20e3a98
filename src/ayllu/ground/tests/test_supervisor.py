"""Processes of an installation: started, watched, stopped with their children."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ayllu.ground.supervisor import Plan, Supervisor, Trouble, check_port, is_healthy

pytestmark = pytest.mark.slow


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().split(") ")[1][0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def is_gone(pid: int, seconds: float = 10) -> bool:
    """A process that was killed may need a moment to leave."""
    deadline = time.monotonic() + seconds
    while is_alive(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not is_alive(pid)


def test_everything_started_is_stopped_with_its_children(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    with Supervisor() as supervisor:
        supervisor.start(Plan("parent", ("sh", "-c", f"sleep 60 & echo $! > {note}; wait")))
        while not note.exists() or not note.read_text().strip():
            time.sleep(0.02)
    assert is_gone(int(note.read_text()))


def test_one_that_ignores_term_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ayllu.ground.supervisor.GRACE", 0.5)
    began = time.monotonic()
    with Supervisor() as supervisor:
        supervisor.start(Plan("deaf", ("sh", "-c", "trap '' TERM; sleep 60")))
        time.sleep(0.2)
    assert time.monotonic() - began < 5


def test_one_that_ends_by_itself_is_trouble() -> None:
    with Supervisor() as supervisor:
        supervisor.start(Plan("brief", ("sh", "-c", "exit 4")))
        with pytest.raises(Trouble, match=r"brief.*exit code 4"):
            supervisor.watch()


def test_one_that_may_end_is_no_trouble(capfd: pytest.CaptureFixture[str]) -> None:
    with Supervisor() as supervisor:
        supervisor.start(Plan("past", ("sh", "-c", "exit 4"), may_end=True))
        time.sleep(0.3)
        supervisor.check()
    assert "past" in capfd.readouterr().err


def test_a_step_that_fails_stops_the_rest() -> None:
    with Supervisor() as supervisor, pytest.raises(Trouble, match="exit code 3"):
        supervisor.step(Plan("step", ("sh", "-c", "exit 3")))


def test_a_taken_port_is_said_with_the_way_out() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert not is_healthy("127.0.0.1", 1)
        with pytest.raises(Trouble, match="AYLLU_STAFF_PORT"):
            check_port("127.0.0.1", port, "AYLLU_STAFF_PORT")


SCRIPT = """
from ayllu.ground.supervisor import Plan, StopAsked, Supervisor, listen_for_stop
listen_for_stop()
try:
    with Supervisor() as supervisor:
        supervisor.start(Plan("x", ("sh", "-c", "echo $$; exec sleep 60")))
        supervisor.watch()
except StopAsked:
    print("bye")
"""


def test_term_leaves_by_the_ordinary_way() -> None:
    words = [sys.executable, "-c", SCRIPT]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as runner:
        assert runner.stdout
        pid = int(runner.stdout.readline())
        runner.send_signal(signal.SIGTERM)
        assert runner.stdout.read() == "bye\n"
    assert is_gone(pid)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child of its parent's end")
def test_even_a_kill_of_the_launcher_leaves_nobody() -> None:
    words = [sys.executable, "-c", SCRIPT]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as runner:
        assert runner.stdout
        pid = int(runner.stdout.readline())
        runner.kill()
        assert runner.stdout.read() == ""  # it ends when the last writer is gone
    assert is_gone(pid)
