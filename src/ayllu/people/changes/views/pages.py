"""One form, one act, back to the file."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.functional import Promise
from django.views.decorators.http import require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.ground.constraints import Refused
from ayllu.people.register.models import Household, Person
from ayllu.ui import links

GET_POST = require_http_methods(["GET", "POST"])
Text = str | Promise


def form_page(
    request: StaffRequest,
    form: forms.Form,
    *,
    about: Person | Household,
    title: Text,
    submit: Text,
    act: Callable[[dict[str, Any]], Any],
    note: Text = "",
    template: str = "people_changes/form.html",
    **more: Any,
) -> HttpResponse:
    if form.is_valid():
        try:
            shown = act(form.cleaned_data) or about
            return HttpResponseRedirect(links.address_of(shown) or "/", status=303)
        except Refused as reason:
            form.add_error(None, str(reason))
    more |= {"about": about, "title": title, "submit": submit, "note": note}
    return show(request, form, template=template, **more)


def show(
    request: StaffRequest,
    form: forms.Form,
    *,
    about: Person | Household,
    title: Text,
    submit: Text,
    note: Text = "",
    template: str = "people_changes/form.html",
    **more: Any,
) -> HttpResponse:
    """The page of one form; with errors, 422."""
    context = {
        "form": form,
        "title": title,
        "submit": submit,
        "note": note,
        "about": about,
        "back": links.address_of(about),
        **more,
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, template, context, status=status)
