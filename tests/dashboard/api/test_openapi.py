"""What the API says of itself: a valid document, and one that the real app keeps to."""

import schemathesis
from openapi_spec_validator import validate
from schemathesis.engine import Status, events, from_schema

from dashboard.api.openapi import described


def test_the_document_is_valid(store):
    validate(described(store))


def test_every_call_is_answered_as_promised(app):
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app.server)
    schema.config.seed = 1
    schema.config.generation.max_examples = 10
    broken = []
    for event in from_schema(schema).execute():
        if isinstance(event, events.ScenarioFinished) and event.status is not Status.SUCCESS:
            broken.append(event)
        if isinstance(event, events.NonFatalError | events.FatalError):
            broken.append(event)
    assert not broken
