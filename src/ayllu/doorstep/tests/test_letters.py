"""Sealed when dropped, opened once, and one broken letter stops nobody."""

import pytest
from django.utils import timezone

from ayllu.doorstep import actions, collect
from ayllu.doorstep.models import Letter

pytestmark = pytest.mark.django_db


def test_a_letter_is_sealed_and_opens_for_its_kind_only(eyes: None) -> None:
    code = actions.drop_referral({"family_name": "Chilón"})
    assert "Chilón" not in Letter.objects.get().sealed
    assert list(collect.waiting("concern")) == []
    (letter,) = collect.waiting("referral")
    assert (letter.code, letter.fields) == (code, {"family_name": "Chilón"})


def test_a_marked_letter_waits_no_more(eyes: None) -> None:
    actions.drop_enquiry({"name": "Ada"})
    (letter,) = collect.waiting("enquiry")
    collect.mark(letter.id, at=timezone.now())
    assert list(collect.waiting("enquiry")) == []


def test_a_letter_moved_to_another_kind_does_not_open_and_stops_nobody(
    eyes: None, caplog: pytest.LogCaptureFixture
) -> None:
    code = actions.drop_referral({"family_name": "Chilón"})
    actions.drop_concern({"narrative": "golpes"})
    Letter.objects.filter(code=code).update(kind="concern")
    (letter,) = collect.waiting("concern")
    assert letter.fields == {"narrative": "golpes"}
    assert code in caplog.text
    assert "Chilón" not in caplog.text
