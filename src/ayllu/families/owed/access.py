"""The only way to the maintenance of a child: that of the legal matter it belongs to."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.families.legal import access
from ayllu.families.legal.choices import Kind
from ayllu.families.legal.models import Matter
from ayllu.families.owed.models import Payment

WORK, READ = access.WORK, access.READ
can_work = access.can_work


def maintenance_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> Matter:
    m = access.matter_for(held, pk, to=to)
    if m.kind != Kind.MAINTENANCE:
        raise Http404
    return m


def payment_for(held: Held, pk: UUID) -> Payment:
    payment = get_object_or_404(Payment.objects.filter(mistaken_why=""), pk=pk)
    payment.matter = maintenance_for(held, payment.matter_id, to=WORK)
    return payment
