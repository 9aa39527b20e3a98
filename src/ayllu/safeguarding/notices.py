"""The calm sentence that a worker reads after a log that the safeguarding team will be told of."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from ayllu.lib import banned


def text_of(written: Mapping[str, Any]) -> str:
    """Whatever words a form holds, each field a line of its own."""
    return "\n".join(value for value in written.values() if isinstance(value, str))


def told(request: HttpRequest, written: Mapping[str, Any]) -> None:
    """Beside ``actions.look_for_banned_responses``: it raises, this says so."""
    if banned.recognised(text_of(written)):
        sentence = _(
            "Thank you for writing it as it was. Some of these words are about how a child is"
            " treated: the safeguarding team will be told and will look at it."
        )
        messages.info(request, sentence)


def prompt(request: HttpRequest, written: Mapping[str, Any], *, person_id: object) -> None:
    """For what is sealed to others: nothing is raised, she who wrote it is asked to."""
    if banned.recognised(text_of(written)):
        address = f"{reverse('safeguarding_raise')}?person={person_id}"
        sentence = _("Your note stays sealed. It may speak of a response that is never allowed:")
        link = _("raise a concern, in your own words")
        messages.warning(request, format_html('{} <a href="{}">{}</a>.', sentence, address, link))
