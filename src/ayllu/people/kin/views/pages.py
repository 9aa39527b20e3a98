"""What the pages of kinship share: one form, one act, back to the file."""

from typing import Any

from django import forms as django_forms
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.functional import Promise
from django.views.decorators.http import require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.ground.constraints import Refused
from ayllu.people.register.models import Household, Person
from ayllu.ui import links

GET_POST = require_http_methods(["GET", "POST"])


def answer(
    request: StaffRequest,
    form: django_forms.Form,
    about: Person | Household,
    words: tuple[str | Promise, str | Promise],
    act: Any,
    note: str | Promise = "",
) -> HttpResponse:
    """One form, one act; back to the file."""
    if form.is_valid():
        try:
            act(form.cleaned_data)
            return HttpResponseRedirect(links.address_of(about) or "/", status=303)
        except Refused as reason:
            form.add_error(None, str(reason))
    context = {
        "form": form,
        "about": about,
        "back": links.address_of(about),
        "title": words[0],
        "submit": words[1],
        "note": note,
    }
    status = 422 if form.is_bound else 200
    return render(request, "people_kin/form.html", context, status=status)
