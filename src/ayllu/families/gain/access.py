"""The only way to what work brings in: that of the path it belongs to."""

from uuid import UUID

from django.http import Http404

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.families.work import access
from ayllu.families.work.choices import Kind
from ayllu.families.work.models import Path

WORK, READ = access.WORK, access.READ
can_work, path_for, rows = access.can_work, access.path_for, access.rows


def business_path_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> Path:
    path = path_for(held, pk, to=to)
    if path.kind != Kind.BUSINESS:
        raise Http404
    return path
