"""What the pages share: whose file it is, one form, one act, one answer."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from ayllu.accounts.access import StaffRequest
from ayllu.ground.constraints import Refused
from ayllu.people.papers.reads import faces
from ayllu.people.register import reads as register
from ayllu.people.register.models import Household, Person
from ayllu.ui import links, words

Text = str | Promise
Whose = Person | Household


def frame(request: StaffRequest, whose: Whose) -> dict[str, Any]:
    """Name and picture in view on every page, so that nobody writes into the wrong file."""
    return {
        "whose": whose,
        "is_person": isinstance(whose, Person),
        "tile": tile_of(request, whose),
        "whose_name": whose.full_name if isinstance(whose, Person) else whose.name,
        "whose_line": line_of(whose),
        "file_url": links.address_of(whose),
    }


def trail_of(back: str) -> str:
    """The page between the file and this one, by its word."""
    return _("Consents") if "consentimientos" in back else _("Documents")


def tile_of(request: StaffRequest, whose: Whose) -> dict[str, Any]:
    tile = register.tile_of(whose)
    photo = faces.addresses([whose.pk], request.held.user_id).get(whose.pk, "")
    return {
        "id": tile.id,
        "initials": tile.initials,
        "portrait_code": tile.portrait_code,
        "photo_url": photo,
    }


def line_of(whose: Whose) -> str:
    if isinstance(whose, Household):
        return whose.code
    return words.age(whose.birth_date, timezone.localdate()) if whose.birth_date else ""


def form_page(
    request: StaffRequest,
    form: forms.Form,
    whose: Whose,
    *,
    title: Text,
    submit: Text,
    act: Callable[[dict[str, Any]], Any],
    back: str,
    note: Text = "",
    done: Text = "",
    points: list[str] | None = None,
    danger: bool = False,
) -> HttpResponse:
    """Show the form; when it is right, act, say so and go back to where it is seen."""
    if form.is_valid():
        try:
            act(form.cleaned_data)
            if done:
                messages.success(request, str(done))
            return HttpResponseRedirect(back, status=303)
        except Refused as reason:
            form.add_error(None, str(reason))
    context = {
        **frame(request, whose),
        "form": form,
        "title": title,
        "submit": submit,
        "note": note,
        "back": back,
        "back_label": trail_of(back),
        "points": points or [],
        "danger": danger,
        "stage": getattr(form, "stage", ""),
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "people_papers/form.html", context, status=status)
