"""What changed with each version, in numbers, sentences and as an Atom feed."""

import json
from xml.etree import ElementTree

import pytest

from dashboard.app import create_app
from dashboard.components.what_changed import what_changed
from dashboard.data.changes import Revision, figures, releases
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.text import words
from dashboard.text.changes import sentences
from dashboard.view import View
from etl.contract import History
from tests.etl.pipeline import three_versions

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    return three_versions(tmp_path_factory.mktemp("changes")) / "published"


@pytest.fixture(scope="module")
def told(published):
    return releases(History.read(published))


class TestReleases:
    def test_the_newest_comes_first_and_each_follows_the_next(self, told):
        assert [release.built for release in told] == ["2026-03-03", "2026-03-02", "2026-03-01"]
        assert [release.before for release in told] == [told[1].version, told[2].version, None]

    def test_figures_are_told_by_indicator_with_the_largest_revisions(self, told):
        population, turnout = told[1].figures
        assert (population.new, population.revised, population.removed) == (0, 1, 0)
        assert population.largest == (Revision("4636", 2018, 800, 801),)
        assert (turnout.new, turnout.revised, turnout.removed) == (1, 0, 1)

    def test_a_version_of_new_words_alone_has_no_figures_of_its_own(self, told, published):
        assert told[0].figures == ()
        history = History.read(published)
        rows = [figures(history, release.version).num_rows for release in told]
        assert rows == [0, 3, 0]

    def test_a_definition_written_anew_is_told_before_and_now(self, told):
        (rewritten,) = told[1].rewritten
        assert (rewritten.indicator, rewritten.part) == (min(told[1].indicators), "definition")
        assert (rewritten.old.nn, rewritten.new.nn[:3]) == ("Definition of broadband. nn", "Ein")
        assert rewritten.old.nb == rewritten.new.nb

    def test_in_words(self, told):
        say = words("en")
        first, second, third = (sentences(release, say) for release in told[::-1])
        assert first == ("This is the oldest version that is kept.",)
        assert second == (
            f"Since version {told[2].version[:8]}, 1 figures are new, 1 revised and 1 removed.",
            "Indicators described in other words: 1.",
        )
        assert third == (f"No figures have changed since version {told[1].version[:8]}.",)


def test_the_section_leads_to_a_revised_figure_in_either_version(published, told):
    versions = Versions(Store.open(published))
    view = View.default(versions.newest)
    section = str(what_changed(versions.newest, versions, view, words("nb")))
    shown = "/utvikling?indicator=population&places=4636"
    for version, value in ((told[2].version, "800"), (told[1].version, "801")):
        link = {"text": value, "href": f"{shown}&data={version}"}
        assert json.dumps(link, separators=(",", ":")) in section


class TestFeed:
    @pytest.fixture
    def client(self, published):
        return create_app(Store.open(published)).server.test_client()

    @pytest.mark.parametrize("language", ["nb", "nn", "en"])
    def test_it_is_atom_with_an_entry_for_each_version(self, client, told, language):
        answer = client.get(f"/changes.atom?lang={language}")
        assert answer.mimetype == "application/atom+xml"
        feed = ElementTree.fromstring(answer.data)
        assert feed.tag == f"{ATOM}feed"
        for element in (feed, *feed.iter(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                assert len(element.findall(ATOM + name)) == 1, name
        assert feed.find(f"{ATOM}author/{ATOM}name").text == "Bygdepuls"
        assert feed.find(f"{ATOM}updated").text == "2026-03-03T00:00:00Z"
        summaries = [entry.find(f"{ATOM}summary").text for entry in feed.iter(f"{ATOM}entry")]
        assert summaries == [" ".join(sentences(each, words(language))) for each in told]

    def test_an_entry_is_the_same_wherever_it_is_read_and_links_to_where(self, client, told):
        def entries(host):
            feed = ElementTree.fromstring(client.get("/changes.atom?lang=nn", base_url=host).data)
            return [
                (entry.find(f"{ATOM}id").text, entry.find(f"{ATOM}link").attrib["href"])
                for entry in feed.iter(f"{ATOM}entry")
            ]

        here, there = entries("http://localhost"), entries("https://bygdepuls.example")
        assert [name for name, _ in here] == [name for name, _ in there]
        assert len({name for name, _ in here}) == len(told)
        assert there[0][1].startswith("https://bygdepuls.example/data?lang=nn&open=changes-")

    def test_pages_tell_of_it_in_their_language(self, client):
        link = '<link rel="alternate" type="application/atom+xml" title="Kva er nytt" '
        assert f'{link}href="/changes.atom?lang=nn">' in client.get("/kart?lang=nn").text

    def test_what_has_not_changed_is_not_sent_again(self, client):
        tag = client.get("/changes.atom").headers["ETag"]
        assert client.get("/changes.atom", headers={"If-None-Match": tag}).status_code == 304
