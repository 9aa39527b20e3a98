"""Sentences are found in Python and templates, kept, sorted and compiled without gettext."""

from pathlib import Path

import polib
import pytest

from ayllu.ground import translations
from ayllu.ground.translations import Message

PYTHON = """
from django.utils.translation import gettext as _, gettext_lazy as says, ngettext, pgettext_lazy
class Full(Exception):
    sentence = says("The room is full.")
def view(n):
    _("Saved "
      "well")
    ngettext("%(n)s visit", "%(n)s visits", n)
    pgettext_lazy("month", "May")
    _(variable)
"""
TEMPLATE = """{% load i18n %}
<h1>{% translate "Families" %}</h1>
<a title='{% translate 'Who "opened" this file' %}'>{{ _("Open") }}</a>
{% translate "Date (day) of visit" %}
{% blocktranslate trimmed with name=person.name %}
  Good morning,
  {{ name }} (100%)
{% endblocktranslate %}
{% blocktranslate count n=visits %}One visit{% plural %}{{ n }} visits{% endblocktranslate %}
{% translate "May" context "permission" %} {% include "x.html" with title=_("As argument") %}
"""


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(translations, "SOURCE", tmp_path)
    room = tmp_path / "people"
    (room / "templates" / "people").mkdir(parents=True)
    (room / "apps.py").write_text("")
    (room / "views.py").write_text(PYTHON)
    (room / "templates" / "people" / "list.html").write_text(TEMPLATE)
    return room


def entry(file: polib.POFile, msgid: str) -> polib.POEntry:
    found = file.find(msgid)
    assert found
    return found


def test_python_gives_its_sentences_even_through_an_alias() -> None:
    assert set(translations.in_python(PYTHON)) == {
        Message(None, "The room is full.", None),
        Message(None, "Saved well", None),
        Message(None, "%(n)s visit", "%(n)s visits"),
        Message("month", "May", None),
    }


def test_templates_give_theirs() -> None:
    assert set(translations.in_template(TEMPLATE, Path("list.html"))) == {
        Message(None, "Families", None),
        Message(None, 'Who "opened" this file', None),
        Message(None, "Open", None),
        Message(None, "Date (day) of visit", None),
        Message(None, "Good morning, %(name)s (100%%)", None),
        Message(None, "One visit", "%(n)s visits"),
        Message("permission", "May", None),
        Message(None, "As argument", None),
    }


def test_an_update_keeps_translations_and_drops_dead_ones(room: Path) -> None:
    file = translations.update(room)
    entry(file, "Families").msgstr = "Familias"
    file.append(polib.POEntry(msgid="Gone", msgstr="Ido"))
    file.save(str(room / translations.PO))
    again = translations.update(room)
    assert entry(again, "Families").msgstr == "Familias"
    assert again.find("Gone") is None
    ids = [each.msgid for each in again]
    assert ids == sorted(ids)


def test_an_update_of_nothing_new_writes_nothing(room: Path) -> None:
    translations.update(room)
    before = (room / translations.PO).read_text()
    translations.update(room)
    assert (room / translations.PO).read_text() == before
    assert "POT-Creation-Date" not in before
    assert ".py:" not in before


def test_what_lacks_spanish_is_listed(room: Path) -> None:
    assert "people: Families" in translations.untranslated()
    file = translations.update(room)
    for each in file:
        each.msgstr = "x"
        each.msgstr_plural = {0: "x", 1: "x"} if each.msgid_plural else {}
    file.save(str(room / translations.PO))
    assert translations.untranslated() == []
    assert translations.stale() == []


def test_a_wing_keeps_its_own_sentences(room: Path) -> None:
    wing = room / "register"
    wing.mkdir()
    (wing / "apps.py").write_text("")
    (wing / "rules.py").write_text('_("Only here")')
    assert Message(None, "Only here", None) in translations.messages_in(wing)
    assert Message(None, "Only here", None) not in translations.messages_in(room)
    assert translations.find_owner("people/register") == wing


def test_compiling_makes_what_django_reads(room: Path) -> None:
    translations.update(room)
    assert translations.compile_all() == 1
    assert translations.compile_all() == 0
