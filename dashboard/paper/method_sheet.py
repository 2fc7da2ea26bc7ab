"""A way of getting people involved, as a sheet of paper to plan it on."""

from html import escape
from urllib.parse import urljoin

from dashboard.data.register import Method
from dashboard.deck.own_method import TO_AGREE_ON, parts, remarks
from dashboard.document import NAME
from dashboard.link import Theme
from dashboard.paper.page import Paper, page
from dashboard.text import Words

#: To write on, three lines for each question.
_LINES = "<i></i>" * 3


def method_sheet(method: Method, host: str, theme: Theme | None, say: Words) -> str:
    """Return the page: when to use the method, where it was used, and room to write."""
    name = say.pick(method.name)
    notes = "".join(f"<p class='about'>{escape(each)}</p>" for each in remarks(method, say))
    questions = "".join(
        f'<li>{escape(say(each))}<div class="lines">{_LINES}</div></li>' for each in TO_AGREE_ON
    )
    used = say("Used in: {places}.", places=method.example_place)
    sheet = f"""<article class="sheet">
<header class="head"><div><p class="kicker">{escape(say("Getting people involved"))} · {NAME}</p>
<h1>{escape(name)}</h1></div></header>
<p class="lede">{escape(say.pick(method.use_when))}</p>
<div><p>{escape(used)}</p>{notes}</div>
<section class="write"><h2>{escape(say("To agree on before you begin"))}</h2>
<ol>{questions}</ol></section>
<footer class="foot">{escape(say("Source:"))} {_sources(method)}</footer>
</article>
"""
    back = urljoin(host, f"/presenter?lang={say.language}")
    return page(Paper(name, sheet, root="../../", back=back), theme, say)


def _sources(method: Method) -> str:
    return "; ".join(
        f'<a href="{escape(each)}">{escape(each)}</a>'
        if each.startswith(("https://", "http://"))
        else escape(each)
        for each in parts(method.source)
    )
