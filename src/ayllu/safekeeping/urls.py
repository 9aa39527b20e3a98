"""Addresses of safekeeping."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow, staff
from ayllu.accounts.roles import Role
from ayllu.safekeeping import access
from ayllu.safekeeping.views import erasures, incidents, policy, words

urlpatterns = [
    path("politica/", policy.policy, name="safekeeping_policy"),
    path("palabra/", words.words, name="safekeeping_words"),
    path("palabra/<uuid:word_id>/", words.word, name="safekeeping_word"),
    path("vencidos/", erasures.past, name="safekeeping_past"),
    path("borrar/<uuid:person_id>/", erasures.new, name="safekeeping_erasure_new"),
    path("borrados/<uuid:erasure_id>/", erasures.erasure, name="safekeeping_erasure"),
    path("leidos/", incidents.read, name="safekeeping_read"),
    path("incidentes/", incidents.incidents, name="safekeeping_incidents"),
    path("incidentes/nuevo/", incidents.new, name="safekeeping_incident_new"),
    path("incidentes/<uuid:incident_id>/", incidents.incident, name="safekeeping_incident"),
    path("incidentes/<uuid:incident_id>/lista/", incidents.taken, name="safekeeping_taken"),
    path("avisados/<uuid:affected_id>/", incidents.told, name="safekeeping_told"),
]

TWO, OFFICER, HOLD = allow(*access.TWO), allow(*access.OFFICER), allow(*access.HOLD)
LEAD = allow(Role.SAFEGUARDING_LEAD)
ACCESS: Access = {
    "safekeeping_policy": {"GET": staff()},
    "safekeeping_words": {"GET": HOLD},
    "safekeeping_word": {"GET": LEAD, "POST": LEAD},  # the sample is the lead's
    "safekeeping_past": {"GET": OFFICER},
    "safekeeping_erasure_new": {"GET": TWO, "POST": TWO},
    "safekeeping_erasure": {"GET": TWO, "POST": TWO},
    "safekeeping_read": {"GET": OFFICER},
    "safekeeping_incidents": {"GET": TWO},
    "safekeeping_incident_new": {"GET": OFFICER, "POST": OFFICER},
    "safekeeping_incident": {"GET": TWO, "POST": OFFICER},
    "safekeeping_taken": {"POST": OFFICER},
    "safekeeping_told": {"GET": OFFICER, "POST": OFFICER},
}
