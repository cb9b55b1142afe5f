"""Serve built tables in Datasette on this machine, until Ctrl-C."""

from __future__ import annotations

import argparse
import contextlib
import socket
import sqlite3
import sys
import webbrowser
from collections.abc import Sequence
from pathlib import Path

from readouts.tables import DATABASE

HOST = "127.0.0.1"
TRIES = 20
ROOT = Path(__file__).resolve().parent.parent


def port_number(text: str) -> int:
    """Read a port from the command line; 0 lets the system choose one. Raise ArgumentTypeError if it is none."""
    if not text.isascii() or not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: give a number from 0 to 65535")
    return int(text)


def unusable(database: Path) -> str | None:
    """Say in one line why a database cannot be served; None if it can."""
    if not database.is_file():
        return f"{database}: no such file; run: make build"
    try:
        with contextlib.closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.DatabaseError as error:
        return f"{database}: cannot be read as SQLite ({error}); run: make build"
    return None


def listen(first: int) -> socket.socket:
    """Listen on the first free port of this machine from `first` on; raise OSError if none of the next few is free.

    The socket is handed to the server as it is: a port that is only looked at can be gone when the server wants it.
    """
    for port in range(first, min(first + TRIES, 65536)):
        try:
            return socket.create_server((HOST, port))
        except OSError:
            continue
    raise OSError(f"no free port from {first} on; name another with --port (make serve PORT=N)")


def serve(folder: Path, listener: socket.socket) -> None:
    """Answer requests on a listening socket until interrupted; the folder is what `datasette serve DIR` takes."""
    import uvicorn
    from datasette.app import Datasette

    app = Datasette([], config_dir=folder).app()
    config = uvicorn.Config(app, lifespan="on", log_level="warning", timeout_graceful_shutdown=3)
    # An interrupt ends the server in good order; uvicorn then raises it again for whoever called.
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; return 0 after an interrupt, 2 where there is nothing to serve or no port to serve it on."""
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="examples:\n"
        "  .venv/bin/python scripts/serve.py\n      the tables of this clone\n"
        "  .venv/bin/python scripts/serve.py /tmp/mine --port 8002 --open\n"
        "      those of another folder, in a browser\n\n"
        "exit status: 0 ended by Ctrl-C; 2 wrong usage, nothing to serve, or no free port",
    )
    parser.add_argument("folder", nargs="?", type=Path, metavar="DIR", default=ROOT / "build", help="default: build/")
    parser.add_argument("--port", type=port_number, default=8001, help="default: %(default)s, or the next that is free")
    parser.add_argument("--open", action="store_true", help="open the address in a browser")
    arguments = parser.parse_args(argv)

    problem = unusable(arguments.folder / DATABASE)
    if problem:
        print(f"serve.py: {problem}", file=sys.stderr)
        return 2
    try:
        listener = listen(arguments.port)
    except OSError as error:
        print(f"serve.py: {error}", file=sys.stderr)
        return 2
    with listener:
        port = listener.getsockname()[1]
        if arguments.port not in (0, port):
            print(f"Port {arguments.port} is taken; using {port}.")
        address = f"http://{HOST}:{port}/"
        print(f"Datasette: {address}", flush=True)
        if arguments.open:
            webbrowser.open(address)
        serve(arguments.folder, listener)
    return 0


if __name__ == "__main__":
    sys.exit(main())
