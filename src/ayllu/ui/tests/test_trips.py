"""What htmx asked for is answered in part; a dialog closes by an event; a refusal is a page."""

import pytest
from django.http import HttpResponse, HttpResponseRedirect
from django.test import RequestFactory

from ayllu.ui import trips

ROW, FORM = "activity-1", trips.DIALOG


def asked(method: str, target: str = "") -> object:
    headers = {"HX-Request": "true", "HX-Target": target} if target else {}
    return getattr(RequestFactory(headers=headers), method)("/planes/?a=1")


def through(request: object, response: HttpResponse) -> HttpResponse:
    return trips.short_trips(lambda _request: response)(request)  # type: ignore[arg-type,return-value]


def test_a_target_counts_only_when_htmx_asks() -> None:
    assert trips.target(asked("get", ROW)) == ROW  # type: ignore[arg-type]
    stranger = RequestFactory(headers={"HX-Target": ROW}).get("/")
    assert trips.target(stranger) == ""


def test_the_frame_follows_the_target() -> None:
    assert trips.frame(asked("get"))["frame"] == "ui/page.html"  # type: ignore[arg-type]
    inside = trips.frame(asked("get", FORM))  # type: ignore[arg-type]
    assert inside == {"frame": "ui/dialog.html", "in_dialog": True}


def test_what_was_saved_in_the_dialog_closes_it() -> None:
    answer = through(asked("post", FORM), HttpResponseRedirect("/planes/", status=303))
    assert (answer.status_code, answer["HX-Trigger"]) == (204, "dialog-done")


@pytest.mark.parametrize("target", ["", ROW])
def test_a_redirect_elsewhere_stays_a_redirect(target: str) -> None:
    answer = through(asked("post", target), HttpResponseRedirect("/planes/", status=303))
    assert answer.status_code == 303


def test_a_form_to_correct_stays_in_the_dialog() -> None:
    answer = through(asked("post", FORM), HttpResponse(status=422))
    assert answer.status_code == 422
    assert "HX-Retarget" not in answer
    assert "HX-Target" in answer["Vary"]


@pytest.mark.parametrize("status", [403, 404, 409])
def test_a_page_that_refuses_takes_the_window(status: int) -> None:
    posted = through(asked("post", ROW), HttpResponse(status=status))
    assert (posted.status_code, posted["HX-Retarget"]) == (status, "body")
    fetched = through(asked("get", ROW), HttpResponse(status=status))
    assert (fetched.status_code, fetched["HX-Redirect"]) == (204, "/planes/?a=1")
    plain = through(asked("get"), HttpResponse(status=status))
    assert plain.status_code == status
