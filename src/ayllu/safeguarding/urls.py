"""Addresses of safeguarding. Whoever has a seat in a team finds her pages by it, not by a role."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow, staff
from ayllu.safeguarding import access
from ayllu.safeguarding.answering import views as work
from ayllu.safeguarding.views import concerns, raising

C, R = "<uuid:concern_id>", "denuncias/<uuid:denunciation_id>"
urlpatterns = [
    path("avisar/", raising.raise_, name="safeguarding_raise"),
    path("avisar/listo/<str:code>/", raising.raised, name="safeguarding_raised"),
    path("", concerns.concerns, name="safeguarding_concerns"),
    path("cifras/", work.figures, name="safeguarding_figures"),
    path(f"{C}/", concerns.concern, name="safeguarding_concern"),
    path(f"{C}/nivel/", concerns.level, name="safeguarding_level"),
    path(f"{C}/medida/", work.act, name="safeguarding_act"),
    path(f"{C}/denuncia/", work.report_new, name="safeguarding_report_new"),
    path(f"{C}/cierre/", work.close, name="safeguarding_close"),
    path(f"{C}/firma/", work.confirm, name="safeguarding_confirm"),
    path(f"{C}/equipo/", work.members, name="safeguarding_team"),
    path("equipo/<uuid:seat_id>/fin/", work.seat_end, name="safeguarding_seat_end"),
    path(f"{R}/entrega/", work.report_made, name="safeguarding_report_made"),
    path(f"{R}/respuesta/", work.report_answer, name="safeguarding_report_answer"),
    path(f"{R}/carta/", work.report_letter, name="safeguarding_report_letter"),
    path(f"{R}/carta.pdf", work.report_pdf, name="safeguarding_report_pdf"),
]

LEAD = allow(access.LEAD)
BOTH = {"GET": LEAD, "POST": LEAD}
SPECIAL: Access = {
    "safeguarding_raise": {"GET": staff(), "POST": staff()},
    "safeguarding_raised": {"GET": staff()},
    "safeguarding_concerns": {"GET": LEAD},
    "safeguarding_figures": {"GET": allow(*access.COUNTERS)},
    "safeguarding_report_letter": {"GET": LEAD},
    "safeguarding_report_pdf": {"GET": LEAD},
}
ACCESS: Access = {str(p.name): SPECIAL.get(str(p.name), BOTH) for p in urlpatterns}
