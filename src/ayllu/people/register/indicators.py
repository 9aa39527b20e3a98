"""Figures of the register: people in households by age, nobody counted twice."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from ayllu.ground.offers import Figure
from ayllu.lib.days import add_months
from ayllu.people.register.models import Membership


def figures(site_id: UUID, *, as_of: date) -> list[Figure]:
    """Children who live in a household of the site on a day, of all people who do."""
    rows = Membership.objects.in_force(as_of).filter(
        site_id=site_id, household__mistaken_at=None, person__mistaken_at=None, person__died=False
    )
    everyone = set(rows.values_list("person_id", flat=True))
    young = rows.filter(person__birth_date__gt=add_months(as_of, -18 * 12))
    children = set(young.values_list("person_id", flat=True))
    return [
        Figure(
            code="people.children",
            label=_("Children and adolescents in households"),
            value=len(children),
            of=len(everyone),
            definition=_(
                "People under 18 who live in a household on the day, each counted once; of"
                " everyone who lives in one. Without a date of birth nobody counts as a child."
            ),
            as_of=as_of,
            ids=tuple(sorted(children)),
            kind="person",
        )
    ]
