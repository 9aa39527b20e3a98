"""Addresses of the economy of a household."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.means import access, views

H, S = "hogar/<uuid:household_id>", "<uuid:sheet_id>"
urlpatterns = [
    path(f"{H}/", views.family, name="means_family"),
    path(f"{H}/hoja/", views.write, name="means_write"),
    path(f"{S}/", views.one, name="means_sheet"),
    path(f"{S}/papel/", views.printed, name="means_printed"),
]

READ = {"GET": allow(*access.READ)}
ACCESS: Access = {
    "means_family": READ,
    "means_write": {"GET": allow(*access.WORK), "POST": allow(*access.WORK)},
    "means_sheet": READ,
    "means_printed": READ,
}
