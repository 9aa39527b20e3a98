"""All addresses of the portal: the public and, later, sponsors."""

from django.urls import include, path

handler400 = "ayllu.config.errors.bad_request"
handler403 = "ayllu.config.errors.forbidden"
handler404 = "ayllu.config.errors.not_found"
handler500 = "ayllu.config.errors.failed"

urlpatterns: list[object] = [
    path("", include("ayllu.website.urls")),
    path("", include("ayllu.portal.urls")),
]
