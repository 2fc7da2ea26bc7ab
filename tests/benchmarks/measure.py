"""Run a program and say how long it took and how much memory it had at its peak."""

import math
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60


class BenchmarkFailed(RuntimeError):
    """A measured program did not do its work."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds from start to end (or first answer), and the process's largest resident memory."""

    seconds: float
    peak_mb: float


def measure(arguments: Sequence[str]) -> Measured:
    """Run `python <arguments>` to its end."""
    with TemporaryFile() as output:
        start = time.perf_counter()
        program = subprocess.Popen(
            [sys.executable, *arguments], cwd=ROOT, stdout=output, stderr=subprocess.STDOUT
        )
        peak_mb = _wait(program)
        seconds = time.perf_counter() - start
        if program.returncode:
            output.seek(0)
            end = output.read().decode(errors="replace")[-2000:]
            raise BenchmarkFailed(f"python {' '.join(arguments)} ended with an error:\n{end}")
    return Measured(seconds, peak_mb)


def measure_first_answer(arguments: Sequence[str], port: int, path: str) -> Measured:
    """Start the server `python <arguments>`, wait until `path` answers 200, and end it."""
    with TemporaryFile() as output:
        start = time.perf_counter()
        program = subprocess.Popen(
            [sys.executable, *arguments], cwd=ROOT, stdout=output, stderr=subprocess.STDOUT
        )
        try:
            answered = _await_answer(program, f"http://127.0.0.1:{port}{path}")
            seconds = time.perf_counter() - start
        finally:
            program.terminate()
            peak_mb = _wait(program)
        if not answered:
            output.seek(0)
            end = output.read().decode(errors="replace")[-2000:]
            raise BenchmarkFailed(f"python {' '.join(arguments)} gave no answer at {path}:\n{end}")
    return Measured(seconds, peak_mb)


def _await_answer(program: subprocess.Popen[bytes], address: str) -> bool:
    """Ask until there is an answer 200; False if the program ends, fails or takes too long."""
    deadline = time.monotonic() + PATIENCE_S
    while program.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE_S) as answer:
                return answer.status == 200
        except urllib.error.HTTPError:
            return False
        except OSError:
            time.sleep(0.02)
    return False


def _wait(program: subprocess.Popen[bytes]) -> float:
    """Wait for the end of `program` and return its peak memory in MB; NaN if it ended before."""
    if program.returncode is not None:
        return math.nan
    _, status, usage = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    in_bytes = 1 if sys.platform == "darwin" else 1024
    return usage.ru_maxrss * in_bytes / 1e6


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@contextmanager
def replayed_sources(shared: Path) -> Iterator[str]:
    """Serve the replayed sources while the block runs; gives their address."""
    command = [sys.executable, str(shared / "replay" / "serve.py"), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            said = server.stdout.readline() if server.stdout else ""
            if "http://" not in said:
                raise BenchmarkFailed(f"the replay of the sources did not start: {said}")
            yield "http://" + said.split("http://")[1].split("/")[0]
        finally:
            server.terminate()
