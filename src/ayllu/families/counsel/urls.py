"""Addresses of psychological support."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.accounts.roles import Role
from ayllu.families.counsel import access
from ayllu.families.counsel.views import episodes, records

EPISODE = "<uuid:episode_id>/"
urlpatterns = [
    path("", episodes.desk, name="families_counsel"),
    path("pedir/<uuid:person_id>/", episodes.ask, name="families_counsel_ask"),
    path(EPISODE, episodes.episode, name="families_counsel_episode"),
    path(f"{EPISODE}inicio/", episodes.begin, name="families_counsel_begin"),
    path(f"{EPISODE}cierre/", episodes.close, name="families_counsel_close"),
    path(f"{EPISODE}relevo/", episodes.hand_over, name="families_counsel_hand_over"),
    path(f"{EPISODE}resumen/", episodes.summary, name="families_counsel_summary"),
    path(f"{EPISODE}sesion/", records.session_new, name="families_counsel_session_new"),
    path(f"{EPISODE}externo/", records.external, name="families_counsel_external"),
    path(f"{EPISODE}cuestionario/<str:instrument>/", records.apply, name="families_counsel_apply"),
    path("sesiones/<uuid:session_id>/", records.session, name="families_counsel_session"),
    path(
        "sesiones/<uuid:session_id>/error/",
        records.session_mistaken,
        name="families_counsel_session_mistaken",
    ),
    path("puntajes/<uuid:score_id>/", records.score, name="families_counsel_score"),
    path(
        "puntajes/<uuid:score_id>/error/",
        records.score_mistaken,
        name="families_counsel_score_mistaken",
    ),
    path("en-blanco/<str:instrument>/", records.blank, name="families_counsel_blank"),
    path("alertas/<uuid:alert_id>/", records.alert, name="families_counsel_alert"),
]


HERS = {"GET": allow(*access.PSYCHOLOGIST), "POST": allow(*access.PSYCHOLOGIST)}
# The sample's case lead is its social worker; a director finds no summary by rank.
SUMMARY = allow(Role.PSYCHOLOGIST, Role.SOCIAL_WORKER)
ACCESS: Access = {
    "families_counsel": {"GET": allow(*access.PSYCHOLOGIST)},
    "families_counsel_ask": {"GET": allow(*access.ASK), "POST": allow(*access.ASK)},
    "families_counsel_episode": {"GET": allow(*access.READ)},
    "families_counsel_begin": HERS,
    "families_counsel_close": HERS,
    "families_counsel_hand_over": {
        "GET": allow(*access.HAND_OVER),
        "POST": allow(*access.HAND_OVER),
    },
    "families_counsel_summary": {"GET": SUMMARY, "POST": SUMMARY},
    "families_counsel_session_new": HERS,
    "families_counsel_external": HERS,
    "families_counsel_apply": HERS,
    "families_counsel_session": HERS,
    "families_counsel_session_mistaken": HERS,
    "families_counsel_score": {"GET": allow(*access.PSYCHOLOGIST)},
    "families_counsel_score_mistaken": HERS,
    "families_counsel_blank": {"GET": allow(*access.PSYCHOLOGIST)},
    "families_counsel_alert": {"GET": allow(*access.ALERTED), "POST": allow(*access.ALERTED)},
}
