"""API: how programs get the figures; shown from the declarations that calls are read by."""

import json

from dash import Dash, html
from dash.development.base_component import Component

from dashboard.api.calls import ROOT, call_of
from dashboard.api.parameters import MOST
from dashboard.api.problems import Problem
from dashboard.components import api_reference
from dashboard.components.api_snippets import code_blocks
from dashboard.data.store import Store
from dashboard.pages.addresses import whole
from dashboard.text import Words, mark
from dashboard.text.api import AGREEMENTS
from dashboard.view import View

PATH = "/api"
TITLE = mark("Figures for programs")
OWN_LIBRARIES = ()
OWN_ASSETS = ("api/page.css", "api/snippets.js")


def default(store: Store) -> View:
    """Return the view of a link that says nothing."""
    return View.default(store)


def layout(store: Store, view: View, say: Words) -> Component:
    """Return the page; its first call is for what the view shows."""
    most = say.number(MOST)
    call = whole(call_of(view, store, "csv"))
    return html.Article(
        [
            html.Header(
                [
                    html.H1(say(TITLE)),
                    html.P(
                        say(
                            "Programs can fetch the figures that the pages show, with the same "
                            "filters. A call that names its data version always has the same "
                            "answer."
                        ),
                        className="lede",
                    ),
                    html.P(
                        [
                            html.A(
                                say("For machines: OpenAPI 3.1"),
                                href=f"{ROOT}/openapi.json",
                            ),
                            html.A(say("Start of the API"), href=ROOT),
                        ],
                        className="api-ways",
                    ),
                ]
            ),
            _section(
                say("Get started"),
                html.P(say("These rows are the ones you last looked at. Run the code as it is.")),
                code_blocks(call, say),
            ),
            _section(
                say("What holds of every call"),
                html.Ul([html.Li(say(text, most=most)) for text in AGREEMENTS], className="prose"),
            ),
            _section(say("Resources"), api_reference.resources(store, say)),
            _section(say("Parameters"), api_reference.parameters(store, say)),
            _section(
                say("When something is wrong"),
                html.P(
                    say(
                        "Every refusal is a document (RFC 9457) that names the parameter and "
                        "what is allowed. For example:"
                    )
                ),
                html.Pre(html.Code(_example()), tabIndex="0", lang="en"),
                api_reference.problems(say),
            ),
            _section(say("Terms of use"), api_reference.terms(store, say)),
        ],
        className="about api",
    )


def register_callbacks(app: Dash, store: Store) -> None:
    """Connect nothing: this page has no controls."""


def _section(title: str, *content: Component) -> Component:
    return html.Section([html.H2(title), *content])


def _example() -> str:
    problem = Problem(
        "invalid-value",
        "'1899' is no value of 'from'.",
        {"parameter": "from", "allowed": "a whole number from 1900 to 2100"},
    )
    return json.dumps(problem.document, indent=2)
