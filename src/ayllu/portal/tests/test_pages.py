"""Every public page, in both languages, light, as the portal's own role."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from ayllu.places.models import Site
from ayllu.portal import forms
from tests.surfaces import portal

PAGES = (
    "/",
    "/derivar/",
    "/preocupacion/",
    "/queremos-escucharte/",
    "/queremos-escucharte/respuesta/",
    "/apadrinar/",
    "/privacidad/",
)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("code", "word"), [("es", "Privacidad"), ("en", "Privacy")])
def test_every_page_opens_in_both_languages_and_is_light(
    fresh_database: str, page: str, code: str, word: str
) -> None:
    with portal(fresh_database) as visitor:
        visitor.get(f"/idioma/{code}/?next={page}")
        answer = visitor.get(page)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert f'lang="{code}"' in html
    assert word in html
    assert weight(html) <= 45_000


def weight(html: str) -> int:
    """Compressed bytes of a page with its styles."""
    sheets = re.findall(r'href="/static/([^"]+\.css)"', html)
    bodies = [Path(str(finders.find(s))).read_bytes() for s in sheets]
    return sum(len(gzip.compress(b)) for b in [html.encode(), *bodies])


@pytest.mark.parametrize("address", ["/derivar/gracias/Los%20Chil%C3%B3n/", "/nada/"])
def test_what_does_not_exist_is_a_kind_page(fresh_database: str, address: str) -> None:
    with portal(fresh_database) as visitor:
        answer = visitor.get(address)
    assert answer.status_code == 404
    assert "Traceback" not in answer.content.decode()


def test_the_language_does_not_lead_away(fresh_database: str) -> None:
    with portal(fresh_database) as visitor:
        answer = visitor.get("/idioma/en/?next=https://evil.example/")
    assert answer["Location"] == "/"


def test_where_there_is_one_place_nobody_is_asked_which(cajamarca: Site) -> None:
    assert "site" not in forms.ReferForm().fields


def test_with_two_places_the_letter_carries_the_one_that_was_chosen(
    cajamarca: Site, pachacamac: Site
) -> None:
    said = {"family_name": "Chilón", "where": "La Shilla", "worry": "x", "urgency": "normal"}
    more = {"family_knows": "unsure", "who": "neighbour"}
    form = forms.ReferForm({**said, **more, "site": pachacamac.code})
    assert form.is_valid(), form.errors
    assert form.words()["site"] == pachacamac.code
    assert forms.ReferForm({**said, **more}).is_valid()
    assert not forms.ReferForm({**said, **more, "site": "nowhere"}).is_valid()


def test_a_concern_carries_its_place_too(cajamarca: Site, pachacamac: Site) -> None:
    said = {"narrative": "x", "kind": "unsure", "by_whom": "unknown", "site": cajamarca.code}
    form = forms.ConcernForm(said)
    assert form.is_valid(), form.errors
    assert form.words()["site"] == cajamarca.code
