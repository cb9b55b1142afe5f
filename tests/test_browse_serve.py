"""The command that serves a built folder."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import threading
import urllib.request
from pathlib import Path

import pytest

import serve
from readouts.tables import DATABASE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    connection = sqlite3.connect(tmp_path / DATABASE)
    connection.execute("CREATE TABLE meetings (meeting_id TEXT)")
    connection.close()
    return tmp_path


class Visitor:
    """Stands in for the browser: fetches the address that it is given, then interrupts the server as Ctrl-C does."""

    def __init__(self) -> None:
        self.address = self.page = ""

    def open(self, address: str) -> None:
        self.address = address
        threading.Thread(target=self._visit).start()

    def _visit(self) -> None:
        try:
            with urllib.request.urlopen(f"{self.address}readouts/meetings", timeout=30) as response:
                self.page = response.read().decode()
        finally:
            os.kill(os.getpid(), signal.SIGINT)


@pytest.fixture
def visitor(monkeypatch: pytest.MonkeyPatch) -> Visitor:
    stand_in = Visitor()
    monkeypatch.setattr("webbrowser.open", stand_in.open)
    return stand_in


def test_serves_on_loopback_until_interrupted(
    folder: Path, visitor: Visitor, capfd: pytest.CaptureFixture[str]
) -> None:
    assert serve.main([str(folder), "--port", "0", "--open"]) == 0
    assert visitor.address.startswith("http://127.0.0.1:")
    assert "meeting_id" in visitor.page
    assert capfd.readouterr() == (f"Datasette: {visitor.address}\n", "")


def test_takes_the_next_free_port_and_says_so(
    folder: Path, visitor: Visitor, capfd: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server((serve.HOST, 0)) as occupied:
        taken = occupied.getsockname()[1]
        assert serve.main([str(folder), "--port", str(taken), "--open"]) == 0
    port = int(visitor.address.removesuffix("/").rpartition(":")[2])
    assert taken < port < taken + serve.TRIES
    assert capfd.readouterr().out == f"Port {taken} is taken; using {port}.\nDatasette: {visitor.address}\n"


def test_no_free_port_is_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(serve, "TRIES", 1)
    with socket.create_server((serve.HOST, 0)) as occupied:
        taken = occupied.getsockname()[1]
        assert serve.main([str(folder), "--port", str(taken)]) == 2
    expected = f"serve.py: no free port from {taken} on; name another with --port (make serve PORT=N)\n"
    assert capsys.readouterr() == ("", expected)


def test_missing_database_is_one_line_with_the_remedy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert serve.main([str(tmp_path)]) == 2
    assert capsys.readouterr() == ("", f"serve.py: {tmp_path / 'readouts.db'}: no such file; run: make build\n")


def test_a_file_that_is_no_database_is_one_line_with_the_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = tmp_path / "readouts.db"
    database.write_text("not a database, but long enough to have a header of its own\n" * 20, encoding="utf-8")
    assert serve.main([str(tmp_path)]) == 2
    expected = f"serve.py: {database}: cannot be read as SQLite (file is not a database); run: make build\n"
    assert capsys.readouterr() == ("", expected)


@pytest.mark.parametrize("port", ["65536", "-1", "http", "８００１", ""])
def test_a_port_that_is_none_is_wrong_usage(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        serve.main([f"--port={port}"])
    assert stopped.value.code == 2
    assert f"{port!r} is not a port: give a number from 0 to 65535" in capsys.readouterr().err
