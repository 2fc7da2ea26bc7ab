"""Snippets: a call as code that runs as it is printed, in the tools that researchers use."""

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote, urlsplit

#: All that an address may hold as it is; quotes, spaces and signs of shells are not among it.
_PLAIN = "/:?&=,%.-_~"

_PYTHON = """\
import pandas as pd

rows = pd.read_csv(
    "{url}",
    dtype={{"place": str}},
)
print(rows.head())
"""
_R = """\
rows <- read.csv(
  "{url}",
  colClasses = c(place = "character"),
  encoding = "UTF-8"
)
head(rows)
"""
_STATA = """\
import delimited "{url}", ///
    varnames(1) stringcols({column}) encoding("utf-8") clear
list in 1/6
"""
_CURL = """\
curl --fail --compressed --output {file} \\
  "{url}"
"""
#: By the name of the tool.
_TEMPLATES: Mapping[str, str] = MappingProxyType(
    {"Python": _PYTHON, "R": _R, "Stata": _STATA, "curl": _CURL}
)


def snippets(url: str) -> dict[str, str]:
    """Return code that reads the rows of a call, by the name of the tool.

    `url` is the whole address of a call for CSV; codes of places stay text, zeros and all.
    """
    plain = quote(url, safe=_PLAIN)
    parts = urlsplit(plain)
    column = 1 if "shape=wide" in parts.query.split("&") else 2
    file = parts.path.rpartition("/")[2]
    return {
        tool: template.format(url=plain, column=column, file=file)
        for tool, template in _TEMPLATES.items()
    }
