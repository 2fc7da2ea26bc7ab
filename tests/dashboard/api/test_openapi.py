"""What the API says of itself: a valid document, and one that the real app keeps to."""

import json

import pytest
import schemathesis
from openapi_spec_validator import validate
from schemathesis.engine import Status, events, from_schema

from dashboard.api.openapi import described
from dashboard.app import create_app
from dashboard.data.store import Store
from tests.dashboard import factories
from tests.dashboard.files.conftest import TOPOLOGY


@pytest.fixture(scope="module")
def promised(tmp_path_factory):
    """The document as the app serves it, with the app behind it."""
    folder = factories.snapshot(tmp_path_factory.mktemp("promised"))
    for level in ("overview", "detail"):
        (folder / f"geometry_{level}.json").write_text(json.dumps(TOPOLOGY))
    server = create_app(Store.open(folder)).server
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", server)
    schema.config.headers = {"Accept-Encoding": "identity"}
    schema.config.seed = 1
    schema.config.generation.max_examples = 3
    refused = schema.config.checks.negative_data_rejection
    refused.expected_statuses = ["400", "404", "406", "414", "415", "422"]
    schema.hook("filter_case")(is_sound)
    return schema


def is_sound(_context, case) -> bool:
    """Whether a call keeps to what no JSON schema says, though the descriptions do."""
    query = {name: str(value) for name, value in (case.query or {}).items()}
    first, last = query.get("from", ""), query.get("to", "")
    is_backwards = first.isdecimal() and last.isdecimal() and int(first) > int(last)
    is_alone = "weights" in query and "peers" not in query
    is_of_other_borders = query.get("division", "2024") != "2024" and "indicators" in query
    is_twice = any(map(repeats, (query.get("sort"), query.get("weights"))))
    return not (is_backwards or is_alone or is_twice or is_of_other_borders)


def repeats(text) -> bool:
    """Whether a list says one column, or one group, in two ways."""
    parts = dict.fromkeys((text or "").split(","))
    said = [part.removeprefix("-").partition(".")[0] for part in parts]
    return len(set(said)) < len(said)


def broken(schema) -> list[str]:
    """Run every phase on every operation; return what did not hold, and what was left out."""
    found = []
    for event in from_schema(schema).execute():
        match event:
            case events.ScenarioFinished(status=Status.SUCCESS):
                pass
            case events.ScenarioFinished(status=Status.SKIP):
                if event.skip_reason != "No examples in schema":
                    found.append(f"{event.recorder.label}: {event.skip_reason}")
            case events.ScenarioFinished():
                found += [
                    f"{check.name}: {check.failure_info.failure}\n{check.failure_info.code_sample}"
                    for checks in event.recorder.checks.values()
                    for check in checks
                    if check.failure_info
                ]
            case events.NonFatalError() | events.FatalError():
                found.append(str(event))
    return found


def test_the_document_is_valid(store):
    validate(described(store))


def test_every_example_is_answered_as_promised(promised):
    promised.config.phases.update(phases=["examples"])
    assert broken(promised) == []


def test_calls_good_and_bad_are_answered_as_promised(promised):
    """Of each kind of resource, and of a file; what parameters mean is the same for all files."""
    promised.config.phases.update(phases=["coverage", "fuzzing"])
    kinds = "observations|observations.zip|area-observations|peers|changes|matrix|effects"
    assert broken(promised.include(path_regex=rf"^/api/v1(/({kinds}))?$")) == []
