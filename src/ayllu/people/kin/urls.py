"""Addresses of kinship."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.people.kin import views
from ayllu.people.register import access

P = "personas/<uuid:person_id>"

urlpatterns = [
    path(f"{P}/progenitor/", views.parent_new, name="people_parent_new"),
    path(f"{P}/tutela/", views.guardian_new, name="people_guardian_new"),
    path(f"{P}/pareja/", views.union_new, name="people_union_new"),
    path("hogares/<uuid:household_id>/nacimiento/", views.baby_new, name="people_baby_new"),
]

EDIT = {"GET": allow(*access.EDITORS), "POST": allow(*access.EDITORS)}
ACCESS: Access = {str(pattern.name): EDIT for pattern in urlpatterns}
