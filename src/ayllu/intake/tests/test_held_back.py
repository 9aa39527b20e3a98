"""A placement by order of an authority keeps photographs back; a later decision ends it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.intake.choices import Care
from ayllu.intake.factories import make_decision, make_participation
from ayllu.intake.models import ChildDecision, Decision
from ayllu.people.papers.reads import consents
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Person
from ayllu.places.models import Site

pytestmark = pytest.mark.usefixtures("eyes")


def test_from_the_order_to_the_next_decision(cajamarca: Site, rosa: User) -> None:
    home, today = make_family(site=cajamarca, by=rosa), timezone.localdate()
    child = Person.objects.get(memberships__household=home, given_names="Kiara")
    row = make_participation(household=home, by=rosa)
    placed = make_decision(
        participation=row,
        by=rosa,
        on=today - timedelta(days=9),
        children=[child],
        outcome=Care.ALTERNATIVE_CARE,
    )
    assert ChildDecision.objects.get(decision=placed).order_number
    assert consents.held_back([child.pk], today) == set()  # nobody decided yet
    Decision.objects.filter(pk=placed.pk).update(decided_at=timezone.now(), decided_by=rosa)
    assert consents.held_back([child.pk], today) == {child.pk}
    assert consents.held_back([child.pk], today - timedelta(days=10)) == set()
    make_decision(participation=row, by=rosa, on=today, children=[child], decided=True)
    assert consents.held_back([child.pk], today) == set()
