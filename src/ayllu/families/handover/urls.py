"""Addresses of handovers."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.accounts.roles import Role
from ayllu.families.handover import access
from ayllu.families.handover.views import handovers

ONE = "<uuid:handover_id>/"
urlpatterns = [
    path("", handovers.every, name="families_handovers"),
    path("nueva/", handovers.new, name="families_handover_new"),
    path(ONE, handovers.one, name="families_handover"),
    path(f"{ONE}notas/", handovers.write, name="families_handover_write"),
    path(f"{ONE}leida/<uuid:handed_id>/", handovers.read, name="families_handover_read"),
    path(f"{ONE}sin-efecto/", handovers.call_off, name="families_handover_call_off"),
    path(f"{ONE}hoja/", handovers.sheet, name="families_handover_sheet"),
]

READ = {"GET": allow(*access.WORK)}
WORK = {"GET": allow(*access.WORK), "POST": allow(*access.WORK)}
DIRECT = {"GET": allow(*access.DIRECT), "POST": allow(*access.DIRECT)}
ACCESS: Access = {
    "families_handovers": READ,
    "families_handover_new": WORK,
    "families_handover": READ,
    # The sample's social worker receives: she reads, the giver and whoever directs change.
    "families_handover_write": {"POST": allow(*access.DIRECT)},
    "families_handover_read": {"POST": allow(Role.SOCIAL_WORKER)},
    "families_handover_call_off": DIRECT,
    "families_handover_sheet": READ,
}
