"""Addresses of locks."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.accounts.roles import Role
from ayllu.locks import access, views

urlpatterns = [
    path("personas/<uuid:person_id>/reserva/", views.hide, name="locks_hide"),
    path("reserva/personas/", views.hidden, name="locks_hidden"),
    path("expediente-urgente/", views.ask, name="locks_ask"),
    path("expediente-urgente/<uuid:opening_id>/fin/", views.end, name="locks_end"),
    path("salvaguarda/aperturas/", views.openings, name="locks_openings"),
    path("salvaguarda/aperturas/<uuid:opening_id>/", views.opening, name="locks_opening"),
]

LEAD = allow(access.LEAD)
BOTH = {"GET": LEAD, "POST": LEAD}
# Whoever opened a file may end it; the opening of the table is the educator's.
MINE = allow(Role.EDUCATOR, access.LEAD)
ACCESS: Access = {
    "locks_hide": BOTH,
    "locks_hidden": {"GET": LEAD},
    "locks_ask": {"GET": allow(*access.ASKERS), "POST": allow(*access.ASKERS)},
    "locks_end": {"GET": MINE, "POST": MINE},
    "locks_openings": {"GET": LEAD},
    "locks_opening": BOTH,
}
