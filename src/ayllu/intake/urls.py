"""Nouns of intake: referrals, participations, assessments, decisions."""

from django.urls import path

from ayllu.accounts.matrix import Access, Row, allow
from ayllu.intake.access import READ, WORK
from ayllu.intake.views import assessments, decisions, participations, referrals

H, D, E = "hogares/<uuid:pk>", "decisiones/<uuid:pk>", "evaluaciones/<uuid:pk>"
urlpatterns = [
    path("derivaciones/", referrals.index, name="intake_referrals"),
    path("derivaciones/nueva/", referrals.new, name="intake_referral_new"),
    path("derivaciones/<uuid:pk>/", referrals.show, name="intake_referral"),
    path("derivaciones/<uuid:pk>/hogar/", referrals.household, name="intake_referral_household"),
    path("derivaciones/<uuid:pk>/cargo/", referrals.charge, name="intake_referral_charge"),
    path("derivaciones/<uuid:pk>/filtro/", referrals.screening, name="intake_screening"),
    path("participaciones/<uuid:pk>/", participations.show, name="intake_participation"),
    path("participaciones/<uuid:pk>/paso/", participations.step, name="intake_step"),
    path("participaciones/<uuid:pk>/panel/", decisions.new, name="intake_decision_new"),
    path(f"{H}/evaluaciones/nueva/", assessments.new, name="intake_assessment_new"),
    path(f"{E}/", assessments.show, name="intake_assessment"),
    path(f"{E}/cierre/", assessments.finish, name="intake_assessment_finish"),
    path(f"{E}/dimension/<slug:dimension>/", assessments.rating, name="intake_rating"),
    path(f"{D}/", decisions.show, name="intake_decision"),
    path(f"{D}/texto/", decisions.edit, name="intake_decision_edit"),
    path(f"{D}/integrantes/", decisions.member, name="intake_decision_member"),
    path(
        f"{D}/integrantes/<uuid:member_id>/retiro/",
        decisions.unseat,
        name="intake_decision_unseat",
    ),
    path(f"{D}/ninos/<uuid:child_id>/", decisions.child, name="intake_decision_child"),
    path(f"{D}/opciones/", decisions.options, name="intake_decision_options"),
    path(f"{D}/decidir/", decisions.decide, name="intake_decide"),
    path(f"{D}/acta/", decisions.minutes, name="intake_minutes"),
]

SEEN, DONE = allow(*READ), allow(*WORK)
BOTH: dict[str, Row] = {"GET": DONE, "POST": DONE}
PAGES = (
    *("intake_referrals", "intake_referral", "intake_participation"),
    *("intake_assessment", "intake_decision", "intake_minutes"),
)
POSTED = ("intake_referral_charge", "intake_decision_unseat", "intake_decide")
ACCESS: Access = {
    str(p.name): (
        {"GET": SEEN} if p.name in PAGES else {"POST": DONE} if p.name in POSTED else BOTH
    )
    for p in urlpatterns
}
