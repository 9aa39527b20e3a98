"""Addresses of case conferences."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.families.conference import access
from ayllu.families.conference.views import calling, holding

ONE = "<uuid:conference_id>/"
GUEST = f"{ONE}invitados/<uuid:guest_id>/"
urlpatterns = [
    path("", calling.every, name="families_conferences"),
    path("hogar/<uuid:household_id>/nueva/", calling.new, name="families_conference_new"),
    path("acuerdos/<uuid:conference_task_id>/", holding.task, name="families_conference_task"),
    path(ONE, calling.one, name="families_conference"),
    path(f"{ONE}datos/", calling.edit, name="families_conference_edit"),
    path(f"{ONE}invitar/", calling.invite, name="families_conference_invite"),
    path(f"{GUEST}retiro/", calling.uninvite, name="families_conference_uninvite"),
    path(f"{GUEST}carta/", calling.letter, name="families_conference_letter"),
    path(f"{ONE}sin-efecto/", calling.cancel, name="families_conference_cancel"),
    path(f"{ONE}acta/", holding.hold, name="families_conference_hold"),
    path(f"{ONE}acta/hoja/", holding.minutes, name="families_conference_minutes"),
    path(f"{ONE}firma/", holding.sign, name="families_conference_sign"),
    path(f"{ONE}acuerdo/", holding.add_task, name="families_conference_add"),
]

READ = {"GET": allow(*access.READ)}
WORK = {"GET": allow(*access.WORK), "POST": allow(*access.WORK)}
ACCESS: Access = {
    "families_conferences": READ,
    "families_conference_new": WORK,
    "families_conference_task": WORK,
    "families_conference": READ,
    "families_conference_edit": WORK,
    "families_conference_invite": WORK,
    "families_conference_uninvite": {"POST": allow(*access.WORK)},
    "families_conference_letter": {"GET": allow(*access.WORK)},
    "families_conference_cancel": WORK,
    "families_conference_hold": WORK,
    "families_conference_minutes": READ,
    "families_conference_sign": WORK,
    "families_conference_add": WORK,
}
