"""The gallery shows every part; styles and scripts keep to their budgets and to the policy."""

import gzip
import re
from pathlib import Path

import pytest
from django.http import Http404
from django.test import RequestFactory
from pytest_django import Settings

from ayllu.ui import assets, fonts, urls

ROOM = Path(__file__).parent.parent
CSS = ROOM / "static/ui/css"
VIEWS = tuple(pattern.callback for pattern in urls.urlpatterns)


def page(view: object, settings: Settings) -> str:
    settings.AYLLU_GALLERY = True
    settings.ROOT_URLCONF = "ayllu.ui.urls"
    return view(RequestFactory().get("/ui/")).content.decode()  # type: ignore[operator]  # one of VIEWS


@pytest.mark.django_db
@pytest.mark.parametrize("view", VIEWS)
def test_a_gallery_page_renders_without_style_and_handlers(
    view: object, settings: Settings
) -> None:
    html = page(view, settings)
    assert "style=" not in html
    assert not re.search(r"\son\w+=", html)
    assert not re.search(r"<script(?![^>]*\ssrc=)", html)


@pytest.mark.django_db
@pytest.mark.parametrize("view", VIEWS)
def test_ids_are_unique(view: object, settings: Settings) -> None:
    found = re.findall(r'\sid="([^"]+)"', page(view, settings))
    assert sorted(found) == sorted(set(found))


def test_a_real_installation_has_no_gallery(settings: Settings) -> None:
    settings.AYLLU_GALLERY = settings.DEBUG = False
    with pytest.raises(Http404):
        VIEWS[0](RequestFactory().get("/ui/"))


def test_every_part_is_in_the_gallery_and_says_its_inputs() -> None:
    gallery = "".join(p.read_text() for p in (ROOM / "templates/ui").glob("gallery/*.html"))
    inner = "".join(p.read_text() for p in (ROOM / "templates/ui/parts").glob("*.html"))
    for part in (ROOM / "templates/ui/parts").glob("*.html"):
        assert f"ui/parts/{part.name}" in gallery + inner, part.name
        assert part.read_text().startswith("{% comment %}"), part.name


def test_styles_of_a_staff_page_are_light() -> None:
    files = [*assets.COMMON, *assets.SETS["staff"], "print"]
    total = sum(len(gzip.compress((CSS / f"{name}.css").read_bytes())) for name in files)
    assert total < 15_500


def test_scripts_are_light() -> None:
    scripts = list((ROOM / "static/ui/js").glob("*.js"))
    of_one_page = {"upload", "place"}  # the forms of photographs and of a door bring them
    assert {p.stem for p in scripts} == {*assets.BEHAVIOURS, *of_one_page}
    assert sum(p.stat().st_size for p in scripts) < 15_000


def test_no_style_asks_for_another_place() -> None:
    for sheet in CSS.rglob("*.css"):
        assert "data:" not in sheet.read_text(), sheet.name
        assert "http" not in sheet.read_text(), sheet.name
        assert len(sheet.read_text().splitlines()) <= 150, sheet.name


@pytest.mark.slow
def test_the_first_screen_needs_few_fonts(tmp_path: Path) -> None:
    fonts.build(tmp_path)
    assert sum((tmp_path / name).stat().st_size for name in fonts.FIRST_SCREEN) < 60_000
