"""The private PostgreSQL: real servers, started, raced, killed and moved."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from ayllu.ground import cluster
from ayllu.ground.cluster import Cluster, ClusterError, binaries
from ayllu.ground.cluster import place as places
from ayllu.ground.cluster import server as servers

pytestmark = pytest.mark.slow
DEBIAN = Path("/usr/lib/postgresql/15/bin")


@pytest.fixture
def state(tmp_path: Path) -> Iterator[Path]:
    """A state folder that nobody but us may enter: the worst case, and pytest's usual one."""
    yield tmp_path / "state"
    cluster.forget(tmp_path / "state")


def ask(server: Cluster, question: str) -> object:
    with psycopg.connect(**server.connect_kwargs("root", "postgres"), autocommit=True) as line:
        row = line.execute(question.encode()).fetchone()
    return row[0] if row else None


def do(server: Cluster, order: str) -> None:
    with psycopg.connect(**server.connect_kwargs("root", "postgres"), autocommit=True) as line:
        line.execute(order.encode())


def pid_of(server: Cluster) -> int:
    return int((server.place.data / "postmaster.pid").read_text().split()[0])


def test_it_starts_from_nothing_and_is_shared(state: Path) -> None:
    first = cluster.ensure(state, durable=False)
    again = cluster.ensure(state, durable=False)
    assert (first.started, again.started) == (True, False)
    assert ask(again, "select current_setting('server_encoding')") == "UTF8"
    assert ask(again, "select upper('ñandú áéí')") == "ÑANDÚ ÁÉÍ"
    assert ask(again, "select current_setting('listen_addresses')") == ""


def test_only_its_account_may_enter_the_socket_folder(state: Path) -> None:
    server = cluster.ensure(state, durable=False)
    assert server.socket_dir.stat().st_mode & 0o777 == 0o700
    assert len(os.fsencode(server.socket_dir / places.SOCKET_NAME)) < 104


def test_tests_are_careless_and_installations_are_not(state: Path) -> None:
    assert ask(cluster.ensure(state), "select current_setting('fsync')") == "on"
    assert cluster.stop(state)
    assert ask(cluster.ensure(state, durable=False), "select current_setting('fsync')") == "off"


def test_four_starters_racing_get_one_server(state: Path) -> None:
    words = [sys.executable, "-m", "ayllu.ground.cluster", "start", str(state), "--careless"]
    with ThreadPoolExecutor(4) as pool:
        racers = list(pool.map(lambda _: subprocess.check_output(words, text=True), range(4)))
    assert len(set(racers)) == 1


def test_after_a_kill_it_comes_back_with_its_rows(state: Path) -> None:
    server = cluster.ensure(state)
    do(server, "create table kept as select 7 as n")
    os.kill(pid_of(server), signal.SIGKILL)
    assert ask(cluster.ensure(state), "select n from kept") == 7


def test_the_pid_of_a_stranger_is_forgotten(state: Path) -> None:
    server = cluster.ensure(state, durable=False)
    note = (server.place.data / "postmaster.pid").read_text()
    cluster.stop(state)
    mine = note.replace(note.split()[0], str(os.getpid()), 1)
    (server.place.data / "postmaster.pid").write_text(mine)
    assert ask(cluster.ensure(state, durable=False), "select 1") == 1


def test_it_heals_when_the_socket_folder_was_swept_away(state: Path) -> None:
    server = cluster.ensure(state, durable=False)
    for path in server.socket_dir.iterdir():
        path.unlink()
    server.socket_dir.rmdir()
    assert ask(cluster.ensure(state, durable=False), "select 1") == 1


def test_it_stops_only_when_the_last_one_leaves(state: Path) -> None:
    with cluster.running(state, durable=False) as server:
        with cluster.running(state, durable=False):
            pass
        assert servers.answers(server.place)
    assert not servers.answers(server.place)


def test_it_stops_when_the_work_fails(state: Path) -> None:
    with pytest.raises(ZeroDivisionError), cluster.running(state, durable=False) as server:
        raise ZeroDivisionError
    assert not servers.answers(server.place)


def test_run_hands_on_the_exit_code_and_the_signals(state: Path) -> None:
    words = [sys.executable, "-m", "ayllu.ground.cluster", "run", str(state), "--careless", "--"]
    assert subprocess.run([*words, "sh", "-c", "exit 3"], check=False).returncode == 3
    patient = [*words, "sh", "-c", "echo ready; exec sleep 60"]
    with subprocess.Popen(patient, stdout=subprocess.PIPE) as runner:
        assert runner.stdout
        assert runner.stdout.readline()
        runner.send_signal(signal.SIGTERM)
        assert runner.wait(20) == 128 + signal.SIGTERM
    assert cluster.stop(state)


def test_only_a_fleeting_one_lies_in_memory_and_leaves_it_when_forgotten(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lasting = places.find_place(state)
    assert places.MEMORY not in lasting.data.parents
    cluster.forget(state)
    monkeypatch.setattr(places, "ROOMY", 0)
    place = places.find_place(state, fleeting=True)
    assert (places.MEMORY in place.data.parents) is places.MEMORY.is_dir()
    cluster.forget(state)
    assert not place.data.parent.exists()


def test_where_memory_is_scarce_a_fleeting_one_lies_on_the_disk(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "ROOMY", 2**60)
    place = places.find_place(state, fleeting=True)
    assert places.MEMORY not in place.data.parents


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to drop its rights")
def test_as_root_the_server_runs_as_somebody_else(state: Path) -> None:
    server = cluster.ensure(state, durable=False)
    assert server.place.data.stat().st_uid == server.place.account.uid != 0
    assert state.stat().st_uid == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to drop its rights")
def test_binaries_in_a_private_folder_are_copied(
    state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = tmp_path / "hidden"
    hidden.mkdir(mode=0o700)
    (hidden / "pg").symlink_to(binaries.find_binaries().parent)
    monkeypatch.setenv("AYLLU_PG_BIN", str(hidden / "pg" / "bin"))
    server = cluster.ensure(state, durable=False)
    assert ask(server, "select 1") == 1
    assert hidden not in server.place.binaries.parents


def test_another_users_folder_is_said_in_words(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*words: object) -> int:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        with pytest.raises(ClusterError, match="another user"):
            cluster.ensure(state)


def test_a_missing_postgresql_is_said_in_words(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("AYLLU_PG_BIN", "/nowhere")
        with pytest.raises(ClusterError, match="no initdb"):
            cluster.ensure(state)


@pytest.mark.skipif(not DEBIAN.exists(), reason="no PostgreSQL 15 on this machine")
def test_it_runs_the_systems_postgresql_15_beside(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = cluster.ensure(state, durable=False)
    monkeypatch.setenv("AYLLU_PG_BIN", str(DEBIAN))
    other = cluster.ensure(state, durable=False)
    assert (other.major, str(ask(other, "show server_version"))[:3]) == (15, "15.")
    assert here.socket_dir != other.socket_dir
    assert cluster.stop(state)


def test_a_dead_server_does_not_answer_for_long(state: Path) -> None:
    began = time.monotonic()
    place = places.find_place(state.resolve())
    assert not servers.answers(place)
    assert time.monotonic() - began < 2
