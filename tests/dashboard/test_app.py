import json

import pytest

from dashboard.app import create_app
from dashboard.components import ids
from dashboard.pages import PAGES
from tests.dashboard.callbacks import fire

PATHS = [page.PATH for page in PAGES]


def opened(app, path, search="", lang="nb", theme="light"):
    address = {"path": path, "search": search, "lang": lang, "theme": theme}
    return fire(
        app, f"{ids.ROOT}.children", {f"{ids.ADDRESS}.data": address}, f"{ids.ADDRESS}.data"
    )


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_each_page_is_served_in_each_language(app, client, path, language):
    answer = client.get(f"{path}?lang={language}")
    assert answer.status_code == 200
    assert f'<html lang="{language}"' in answer.text
    page = opened(app, path, f"?lang={language}")
    assert page["document"]["data"]["lang"] == language
    assert page["root"]["children"]["props"]["lang"] == language


def test_titles_differ_and_are_in_the_language(app):
    titles = {opened(app, path, "?lang=nn")["document"]["data"]["title"] for path in PATHS}
    names = (
        "Oversyn",
        "Kart",
        "Utvikling",
        "Stad",
        "Mål",
        "Samanlikn",
        "Data",
        "Presentasjonar",
        "Om tala",
        "Tal for program",
    )
    assert titles == {f"{name} · Bygdepuls" for name in names}


def test_an_unknown_address_is_a_friendly_404(app, client):
    assert client.get("/nowhere").status_code == 404
    page = opened(app, "/nowhere", "?lang=en")
    assert "There is no page at this address" in json.dumps(page)


@pytest.mark.parametrize("path", [*PATHS, "/nowhere"])
def test_the_document_names_no_other_host(client, path):
    text = client.get(path).text
    assert "http://" not in text.replace("http://www.w3.org", "")
    assert "https://" not in text.replace("https://dash-version.plotly.com", "")


def test_the_remembered_language_serves_a_link_that_says_nothing(app):
    assert opened(app, "/om", "", lang="nn")["document"]["data"]["lang"] == "nn"
    assert opened(app, "/om", "?lang=en", lang="nn")["document"]["data"]["lang"] == "en"


def test_an_unknown_municipality_is_told_and_can_be_searched_for(app):
    page = json.dumps(opened(app, "/sted/9999", "?places=5433"), ensure_ascii=False)
    assert "Det finnes ingen kommune «9999» i dag." in page
    assert "Hvilken kommune?" in page
    assert "place-finder" in page
    assert "key-figure" not in page


def test_what_a_link_gets_wrong_is_told_on_the_page(app):
    assert "finnes ikke. Du ser en annen." in json.dumps(
        opened(app, "/utvikling", "?indicator=happiness"), ensure_ascii=False
    )


def test_assets_with_a_fingerprint_are_kept_for_ever(client):
    with client.get("/assets/style.css?m=1") as answer:
        assert "immutable" in answer.headers["Cache-Control"]
    with client.get("/assets/style.css") as answer:
        assert "immutable" not in answer.headers.get("Cache-Control", "")


def test_answers_are_compressed(client):
    answer = client.get("/kart", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"


def test_two_apps_live_side_by_side(store):
    assert create_app(store).callback_map.keys() == create_app(store).callback_map.keys()


FIGURES = "/v/0123456789abcdef/figures/trends"
QUERY = "?indicator=population&places=5433&data=0123456789abcdef"


def drawn(app, query, room="wide"):
    inputs = {f"{ids.VIEW}.data": query, f"{ids.ROOM}.data": room}
    return json.dumps(
        fire(app, "trends-card.children", inputs, f"{ids.VIEW}.data"), ensure_ascii=False
    )


def test_the_card_has_title_chart_table_source_and_downloads(app):
    card = drawn(app, QUERY + "&lang=en")
    for part in (
        "Population en: Hasvik",
        "Source: Statistisk sentralbyrå, ",
        "updated 25 February 2026",
        "(CC BY 4.0)",
        "Definition of population. en",
        "Caution about population. en",
        '"data-table": "{',
        '"type": "Graph"',
        f"{FIGURES}.csv{QUERY.replace('&data', '&lang=en&data')}",
        f"{FIGURES}.xlsx{QUERY.replace('&data', '&lang=en&data')}",
    ):
        assert part in card


def test_an_empty_card_says_why(app):
    card = drawn(app, "?indicator=population&places=&lines=&lang=nb")
    assert "Ingenting er valgt ennå." in card
    assert '"type": "Graph"' not in card


def test_a_missing_cell_in_the_table_says_why(app):
    card = drawn(app, "?indicator=population&places=5610&lang=en")
    assert r"{\"text\":\"–\",\"why\":\"missing\"}" in card
