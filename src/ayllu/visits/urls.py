"""Addresses of home visits."""

from django.urls import path

from ayllu.accounts.matrix import Access, Row, allow
from ayllu.accounts.roles import Role
from ayllu.visits.access import READ, WORK
from ayllu.visits.views import planning, printing, recording

V = "visitas/<uuid:visit_id>"
urlpatterns = [
    path("visitas/", planning.index, name="visits_list"),
    path("hogares/<uuid:household_id>/visitas/nueva/", planning.new, name="visits_new"),
    path(f"{V}/", planning.one, name="visits_one"),
    path(f"{V}/plan/", planning.change, name="visits_change"),
    path(f"{V}/inicio/", planning.start, name="visits_start"),
    path(f"{V}/ficha/", printing.blank, name="visits_blank"),
    path(f"{V}/hoja/", printing.filled, name="visits_filled"),
    path(f"{V}/registro/", recording.record, name="visits_record"),
    path(f"{V}/no-se-hizo/", recording.miss, name="visits_miss"),
    path(f"{V}/papeles/", planning.papers_of, name="visits_papers"),
    path(f"{V}/leido/", planning.read_reason, name="visits_read_reason"),
    path(f"{V}/cancelacion/", planning.cancel, name="visits_cancel"),
]

SEEN: dict[str, Row] = {"GET": allow(*READ)}
DONE: dict[str, Row] = {"GET": allow(*WORK)}
BOTH: dict[str, Row] = {"GET": allow(*WORK), "POST": allow(*WORK)}
ACCESS: Access = {
    "visits_list": SEEN,
    "visits_new": BOTH,
    "visits_one": SEEN,
    "visits_change": BOTH,
    "visits_start": {"POST": allow(*WORK)},
    "visits_blank": DONE,
    "visits_filled": SEEN,
    "visits_record": BOTH,
    "visits_miss": BOTH,
    "visits_papers": BOTH,
    "visits_read_reason": {"POST": allow(Role.DIRECTOR)},
    "visits_cancel": BOTH,
}
