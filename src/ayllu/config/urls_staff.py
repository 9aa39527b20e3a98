"""All addresses of the staff surface."""

from django.urls import include, path

from ayllu.accounts.matrix import Access, staff

handler400 = "ayllu.config.errors.bad_request"
handler403 = "ayllu.config.errors.forbidden"
handler404 = "ayllu.config.errors.not_found"
handler500 = "ayllu.config.errors.failed"

urlpatterns: list[object] = [
    path("", include("ayllu.desk.urls")),
    path("", include("ayllu.people.register.urls")),
    path("", include("ayllu.people.kin.urls")),
    path("", include("ayllu.people.papers.urls")),
    path("", include("ayllu.people.changes.urls")),
    path("", include("ayllu.casefile.urls")),
    path("", include("ayllu.reports.urls")),
    path("economia/", include("ayllu.means.urls")),
    path("", include("ayllu.intake.urls")),
    path("", include("ayllu.visits.urls")),
    path("planes/", include("ayllu.families.plans.urls")),
    path("psicologia/", include("ayllu.families.counsel.urls")),
    path("beneficios/", include("ayllu.families.benefits.urls")),
    path("cartera/", include("ayllu.families.caseload.urls")),
    path("entregas/", include("ayllu.families.handover.urls")),
    path("reuniones/", include("ayllu.families.conference.urls")),
    path("trabajo/", include("ayllu.families.work.urls")),
    path("ganancia/", include("ayllu.families.gain.urls")),
    path("falta/", include("ayllu.families.owed.urls")),
    path("legal/", include("ayllu.families.legal.urls")),
    path("derivar/", include("ayllu.families.outward.urls")),
    path("comunidad/", include("ayllu.families.community.urls")),
    path("informes/", include("ayllu.families.socialreport.urls")),
    path("informes/", include("ayllu.families.issuing.urls")),
    path("servicios/", include("ayllu.families.support.urls")),
    path("revisiones/", include("ayllu.families.reviews.urls")),
    path("datos/", include("ayllu.datarights.urls")),
    path("datos/", include("ayllu.safekeeping.urls")),
    path("", include("ayllu.ground.urls")),
    path("", include("ayllu.accounts.urls")),
    path("salvaguarda/", include("ayllu.safeguarding.urls")),
    path("", include("ayllu.locks.urls")),
    path("quejas/", include("ayllu.complaints.register.urls")),
    path("quejas/", include("ayllu.complaints.answers.urls")),
    path("padrinazgo/consultas/", include("ayllu.sponsorship.urls")),
    path("", include("ayllu.ui.urls")),
]

# Ground and ui stand below the roles, so the rows of their pages are written here.
GALLERY = ("ui_gallery", "ui_gallery_sheet", "ui_gallery_public", "ui_gallery_field")
ACCESS: Access = {
    "ground_draft": {"POST": staff()},
    **{name: {"GET": staff()} for name in GALLERY},
}
