"""What all tests share: no way out to the network, and the folder of real material, if any."""

import os
import socket
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOOPBACK = {"127.0.0.1", "::1", "localhost"}


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with delivered files and the replay server, which a user does not have."""
    folder = Path(os.environ.get("BYGDEPULS_SHARED", ROOT.parent / "shared"))
    if not (folder / "replay" / "serve.py").exists():
        pytest.skip("needs the delivered files and the replay server (BYGDEPULS_SHARED)")
    return folder


@pytest.fixture(scope="session")
def replay(shared):
    """The replay server's module: `make_server(port, faults)`."""
    sys.path.insert(0, str(shared / "replay"))
    try:
        import serve
    finally:
        sys.path.pop(0)
    return serve


@pytest.fixture(autouse=True, scope="session")
def _only_loopback():
    """Let no test reach out: a connection to anything but this machine is an error."""
    connect = socket.socket.connect

    def guarded(self, address):
        if self.family != socket.AF_UNIX and address[0] not in LOOPBACK:
            raise AssertionError(f"a test tried to reach {address[0]}")
        return connect(self, address)

    socket.socket.connect = guarded
    yield
    socket.socket.connect = connect
