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

SEEN = ("visits_list", "visits_one", "visits_filled")
POSTED = {"visits_start": WORK, "visits_read_reason": (Role.DIRECTOR,)}
BOTH: dict[str, Row] = {"GET": allow(*WORK), "POST": allow(*WORK)}
ACCESS: Access = {str(p.name): BOTH for p in urlpatterns}
ACCESS |= {name: {"GET": allow(*READ)} for name in SEEN}
ACCESS |= {name: {"POST": allow(*roles)} for name, roles in POSTED.items()}
ACCESS["visits_blank"] = {"GET": allow(*WORK)}
