"""The person in view on every page, so that nobody writes into the wrong file."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ayllu.accounts.access import StaffRequest
from ayllu.families.counsel.models import Episode
from ayllu.people.register.models import Person
from ayllu.ui import links


def framed(person: Person, episode: Episode | None = None, **more: Any) -> dict[str, Any]:
    return {
        "person": person,
        "person_url": links.address_of(person),
        "episode": episode,
        "today": timezone.localdate(),
        **more,
    }


def one_form(
    request: StaffRequest, template: str, form: Any, person: Person, episode: Episode | None = None,
    **more: Any,
) -> HttpResponse:  # fmt: skip
    """A page of one form; refused it is shown again with 422."""
    context = framed(person, episode, form=form, **more)
    return render(
        request, f"families_counsel/{template}.html", context, status=422 if form.is_bound else 200
    )
