"""A family registered on behalf of a referral comes back to it, linked, in one go."""

from typing import Any
from uuid import UUID

from django.urls import reverse

from ayllu.accounts.access import Held
from ayllu.accounts.models import User
from ayllu.ground.onward import Way
from ayllu.intake import access
from ayllu.intake.actions import referrals
from ayllu.intake.models import Referral
from ayllu.people.register.models import Household


def begin(pk: UUID, *, held: Held) -> dict[str, Any]:
    """The name that was said, as a first answer."""
    return {"name": access.one(Referral, held, pk, to_work=True).family_name}


def end(pk: UUID, *, made: Household, held: Held, by: User) -> str:
    referral = access.one(Referral, held, pk, to_work=True)
    referrals.link(referral=referral, household=made, by=by, can_undo=True)
    return reverse("intake_referral", args=[pk])


WAY = Way(begin, end)
