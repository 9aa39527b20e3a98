"""Children without a paper and without help; papers obtained that are not on the file."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.legal import access as legal
from ayllu.families.legal.choices import OBTAINS, WON, State
from ayllu.families.legal.worklist import row, said
from ayllu.families.owed import access, reads, rules
from ayllu.ground.offers import Due
from ayllu.people.register.choices import PaperState
from ayllu.people.register.models import IdentityPaper
from ayllu.people.register.reads import tile_of
from ayllu.ui import links

BEGIN_WITHIN = timedelta(days=30)
PAPER_WITHIN = timedelta(days=7)  # after the result, to write the paper obtained on the file
# Rows of people whose identity paper is being fetched, or should be; see ``desk.lists.once``.
FETCHES = {"families.owed.missing", "families.legal.identity", "families.owed.paper"}


def due(held: Held, *, today: date) -> list[Due]:
    """A fixed number of questions."""
    return [*without(held, today=today), *to_write(held, today=today)]


def without(held: Held, *, today: date) -> list[Due]:
    """Four queries; on the desk of whoever leads the case."""
    here = held.sites_as(*access.WORK)
    found = reads.missing_at(held, today=today) if here else []
    return [
        Due(
            code="families.owed.missing",
            tile=tile_of(x.person),
            title=x.person.full_name,
            what=_("%(what)s and nobody has begun the way to it") % {"what": x.said},
            url=reverse("families_legal_new", args=[home.pk])
            + f"?kind={x.kind}&person={x.person.pk}",
            act=_("Open the matter"),
            where=home.name,
            due_on=x.expires_on or x.since + BEGIN_WITHIN,
            owner_id=home.case_lead_id,
            site_id=x.person.site_id,
            file_url=links.address_of(x.person),
        )
        for x, home in found
        if x.person.site_id in here
    ]


def to_write(held: Held, *, today: date) -> list[Due]:
    """A paper was obtained and is not on the person's file."""
    if not held.has(*access.WORK):
        return []
    rows = legal.rows(held, to=access.WORK).filter(
        kind__in=OBTAINS,
        result__in=WON,
        state=State.CLOSED,
        result_on__gte=today - rules.REMEMBERED,
    )
    found = list(rows)
    have = set(
        IdentityPaper.objects.filter(
            person_id__in={m.person_id for m in found}, state=PaperState.VALID, ended_on=None
        ).values_list("person_id", "kind")
    )
    return [
        row(
            *(m, "paper", said(m, _("the paper is not on the file yet"))),
            *(reverse("families_legal_one", args=[m.pk]), _("Write the paper down")),
            m.result_on + PAPER_WITHIN,
        )
        for m in found
        if m.result_on and (m.person_id, OBTAINS[m.kind]) not in have
    ]
