"""The only way to a visit for a person; what she may not see is not found."""

from uuid import UUID

from django.db.models import QuerySet

from ayllu.accounts.access import Held
from ayllu.accounts.models import Assignment, User
from ayllu.intake import access as intake
from ayllu.people.papers import access as papers
from ayllu.people.papers.models import Document
from ayllu.people.papers.reads import documents
from ayllu.people.register import access as register
from ayllu.people.register.models import Household
from ayllu.visits.models import Visit

WORK, READ, may_work = intake.WORK, intake.READ, intake.may_work
RELATED = ("household", "worker", "second_worker", "alone_read_by", "site", "entered_by")


def visits(held: Held, *, to_work: bool = False) -> QuerySet[Visit]:
    return intake.rows(Visit, held, to_work=to_work)


def visit(held: Held, pk: UUID, *, to_work: bool = False) -> Visit:
    return intake.one(Visit, held, pk, *RELATED, to_work=to_work)


def colleagues(site_id: UUID, on: object) -> QuerySet[User]:
    """Staff who work at a site on a day."""
    at_site = Assignment.objects.in_force(on).filter(site_id=site_id).values("user_id")
    return User.objects.filter(pk__in=at_site, is_active=True).order_by("given_names")


def documents_of(held: Held, family: Household) -> QuerySet[Document]:
    """Papers in the file of the family that she may see."""
    rows = papers.documents_for(held).filter(hidden_at=None)
    return documents.of_household(rows, family, register.persons_for(held))
