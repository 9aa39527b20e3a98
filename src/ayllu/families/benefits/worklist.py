"""What a family leaves on the table, answers that do not come, classes that run out."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.benefits import access, catalogue, rules
from ayllu.families.benefits.choices import State
from ayllu.families.benefits.models import Benefit
from ayllu.ground.offers import Due
from ayllu.intake.choices import ENROLLED
from ayllu.intake.models import Participation
from ayllu.people.register.reads import tile_of
from ayllu.ui import links, words


def due(held: Held, *, today: date) -> list[Due]:
    """One query, on the desk of whoever leads the case."""
    taking = Participation.objects.filter(household=OuterRef("household"), state__in=ENROLLED)
    near = Q(state=State.GRANTED, expires_on__lte=today + rules.WARN)
    rows = Benefit.objects.filter(
        near | Q(state__in=[State.ELIGIBLE, State.APPLIED]),
        Exists(taking),
        site_id__in=held.sites_as(*access.WORK),
        household__mistaken_at=None,
    )
    return list(told(rows.select_related("household", "person"), today))


def told(rows: Iterable[Benefit], today: date) -> Iterator[Due]:
    for b in rows:
        name = catalogue.offers()[b.code].name if b.code in catalogue.offers() else b.code
        if b.person:
            name = f"{name}, {b.person.given_names}"
        if b.state == State.ELIGIBLE:
            what, on = _("They may have it and nobody asked: %(name)s"), b.eligible_on
            yield row(b, "left", what % {"name": name}, on + rules.APPLY_WITHIN)
        elif b.state == State.APPLIED and b.applied_on:
            what, on = _("No answer yet: %(name)s"), b.applied_on
            yield row(b, "unanswered", what % {"name": name}, on + rules.ANSWER_WITHIN)
        elif b.expires_on:
            what = _("%(name)s expires on %(day)s") % {"name": name, "day": words.day(b.expires_on)}
            near = b.expires_on - rules.RENEW_BEFORE
            yield row(b, "expiring", what, near, is_new=today < near)


def row(b: Benefit, code: str, what: str, on: date, *, is_new: bool = False) -> Due:
    return Due(
        code=f"families.benefits.{code}",
        tile=tile_of(b.household),
        title=b.household.called,
        what=what,
        url=reverse("families_benefit", args=[b.pk]),
        act=_("Tell what happened"),
        due_on=on,
        is_new=is_new,
        owner_id=b.household.case_lead_id,
        site_id=b.site_id,
        file_url=links.address_of(b.household),
    )
