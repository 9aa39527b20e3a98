"""All addresses of the staff surface."""

from django.urls import include, path

from ayllu.accounts.matrix import Access, staff

handler400 = "ayllu.config.errors.bad_request"
handler403 = "ayllu.config.errors.forbidden"
handler404 = "ayllu.config.errors.not_found"
handler500 = "ayllu.config.errors.failed"

urlpatterns: list[object] = [
    path("", include("ayllu.desk.urls")),
    path("", include("ayllu.ground.urls")),
    path("", include("ayllu.accounts.urls")),
]

# Ground stands below the roles, so the row of its one page is written here.
ACCESS: Access = {"ground_draft": {"POST": staff()}}
