"""The one way out to the network: timeouts, retries, and a pace that the server sets."""

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import requests
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt
from tenacity.wait import wait_exponential, wait_random

from etl.sources.errors import BadAnswer, TransientFailure, Unreachable

USER_AGENT = "bygdepuls (https://distriktssenteret.no)"
#: Calls left in the rate window below which the client slows down to the window's average pace.
FEW_CALLS_LEFT = 5


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait and how often to try again."""

    timeout_s: float = 60
    attempts: int = 6
    first_wait_s: float = 1
    longest_wait_s: float = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said: the status, the body as bytes, and whether it calls itself JSON."""

    url: str
    status: int
    body: bytes
    is_json: bool


@dataclass(slots=True)
class Client:
    """Sends one request at a time; repeats only those whose fault may pass.

    `sleep` is called with seconds; tests give a function that only records.
    """

    patience: Patience = field(default_factory=Patience)
    sleep: Callable[[float], None] = time.sleep
    n_requests: int = 0
    _session: requests.Session = field(default_factory=requests.Session)
    _pause_s: float = 0

    def get(self, url: str, params: Mapping[str, str] | None = None) -> Answer:
        """Return the answer to a GET; an HTTP error other than 429 and 5xx is an answer too."""
        return self._send("GET", url, params, None)

    def post(self, url: str, params: Mapping[str, str], body: Mapping[str, Any]) -> Answer:
        """Return the answer to a POST of `body` as JSON; errors as for `get`."""
        return self._send("POST", url, params, body)

    def _send(
        self,
        method: str,
        url: str,
        params: Mapping[str, str] | None,
        body: Mapping[str, Any] | None,
    ) -> Answer:
        retrying = Retrying(
            retry=retry_if_exception_type(TransientFailure),
            stop=stop_after_attempt(self.patience.attempts),
            wait=self._wait,
            sleep=self.sleep,
            reraise=True,
        )
        try:
            return retrying(self._send_once, method, url, params, body)
        except TransientFailure as failure:
            raise Unreachable(
                f"{url}: {failure}, {self.patience.attempts} times in a row. "
                "Try again later; SSB closes its tables now and then between 05:00 and 08:15."
            ) from failure

    def _send_once(
        self,
        method: str,
        url: str,
        params: Mapping[str, str] | None,
        body: Mapping[str, Any] | None,
    ) -> Answer:
        if self._pause_s:
            self.sleep(self._pause_s)
        self.n_requests += 1
        try:
            response = self._session.request(
                method,
                url,
                params=params,
                json=body,
                timeout=self.patience.timeout_s,
                headers={"Accept": "application/json", "User-Agent": USER_AGENT},
            )
        except requests.Timeout as error:
            raise TransientFailure(f"no answer within {self.patience.timeout_s:g} s") from error
        except (requests.ConnectionError, requests.exceptions.ChunkedEncodingError) as error:
            raise TransientFailure("the connection broke or could not be made") from error
        self._pause_s = pause_between_calls(response.headers)
        if response.status_code == 429 or response.status_code >= 500:
            raise TransientFailure(
                f"the server answered {response.status_code}", retry_after(response.headers)
            )
        kind = response.headers.get("Content-Type", "")
        return Answer(response.url, response.status_code, response.content, "json" in kind)

    def _wait(self, state: RetryCallState) -> float:
        failure = state.outcome.exception() if state.outcome else None
        if isinstance(failure, TransientFailure) and failure.wait_s is not None:
            return min(failure.wait_s, self.patience.longest_wait_s)
        first, longest = self.patience.first_wait_s, self.patience.longest_wait_s
        wait = wait_exponential(multiplier=first) + wait_random(0, first)
        return min(wait(state), longest)


def require_json(answer: Answer) -> bytes:
    """Return the body of `answer`, or raise `BadAnswer` where it is a web page or the like."""
    if not answer.is_json:
        start = answer.body[:80].decode("utf-8", "replace").strip()
        raise BadAnswer(
            f"{answer.url} answered with something other than JSON (it begins '{start}'). "
            "The service may be under maintenance; try again later."
        )
    return answer.body


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds a `Retry-After` header asks for, or None."""
    text = headers.get("Retry-After", "")
    return float(text) if re.fullmatch(r"\d+", text) else None


def pause_between_calls(headers: Mapping[str, str]) -> float:
    """Return the seconds to wait before the next call, by SSB's `x-ratelimit-*` headers.

    No pause while many calls are left of the window; then the window's average pace.
    """
    policy = re.match(r"(\d+);w=(\d+)", headers.get("x-ratelimit-policy", ""))
    remaining = headers.get("x-ratelimit-remaining", "")
    if not policy or not remaining.isdigit() or int(remaining) > FEW_CALLS_LEFT:
        return 0
    return int(policy[2]) / int(policy[1])
