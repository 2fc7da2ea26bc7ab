"""The catalogue: indicators are told in three languages and rest on declared variables."""

from collections import Counter
from dataclasses import fields

import pytest

from etl.build import VARIABLES
from etl.contract import LANGUAGES, Text
from etl.indicators.catalogue import CATALOGUE
from etl.tables.registry import API_TABLES, DELIVERIES

BY_ID = {indicator.meta.id: indicator for indicator in CATALOGUE}


def test_no_two_indicators_share_an_id():
    assert len(BY_ID) == len(CATALOGUE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_indicators_share_a_title(language):
    titles = Counter(getattr(indicator.meta.title, language) for indicator in CATALOGUE)
    assert [title for title, times in titles.items() if times > 1] == []


@pytest.mark.parametrize("name", BY_ID)
def test_an_indicator_is_told_in_every_language(name):
    meta = BY_ID[name].meta
    texts = [getattr(meta, field.name) for field in fields(meta)]
    for text in (text for text in texts if isinstance(text, Text)):
        assert all(getattr(text, language).strip() for language in LANGUAGES)
    assert all(len(getattr(meta.short, language)) <= 32 for language in LANGUAGES)


@pytest.mark.parametrize("name", BY_ID)
def test_an_indicator_rests_on_declared_variables(name):
    assert set(BY_ID[name].formula.variables) <= set(VARIABLES)


def test_no_two_tables_declare_the_same_variable():
    declared = Counter(
        variable.id
        for table in [*API_TABLES, *DELIVERIES]
        for variable in dict.fromkeys(table.variables)
    )
    shared = {name for name, times in declared.items() if times > 1}
    assert shared <= {"need_index"}, "one variable, two deliveries: one a year"
