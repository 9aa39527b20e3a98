"""Addresses of requests about one's own data."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.datarights import access
from ayllu.datarights.views import home, one

urlpatterns = [
    path("", home.home, name="datarights_home"),
    path("buscar/", home.find, name="datarights_find"),
    path("solicitar/<uuid:person_id>/", home.new, name="datarights_request_new"),
    path("llevar/<uuid:person_id>/", home.take, name="datarights_take"),
    path("solicitudes/<uuid:request_id>/", one.one, name="datarights_request"),
    path("solicitudes/<uuid:request_id>/lectura/", one.entries, name="datarights_entries"),
    path("solicitudes/<uuid:request_id>/expediente.pdf", one.file, name="datarights_file"),
    path("cartas/<uuid:answered_id>/carta.pdf", one.letter, name="datarights_letter"),
    path("lectura/<uuid:entry_id>/", one.entry, name="datarights_entry"),
]

TWO, OFFICER = allow(*access.TWO), allow(*access.OFFICER)
ACCESS: Access = {
    "datarights_home": {"GET": TWO},
    "datarights_find": {"GET": OFFICER, "POST": OFFICER},
    "datarights_request_new": {"GET": OFFICER, "POST": OFFICER},
    "datarights_take": {"GET": OFFICER, "POST": OFFICER},
    "datarights_request": {"GET": TWO, "POST": TWO},
    "datarights_entries": {"GET": TWO, "POST": TWO},
    "datarights_entry": {"GET": TWO, "POST": TWO},
    "datarights_file": {"GET": TWO},
    "datarights_letter": {"GET": TWO},
}
