"""Addresses of the file of a household and of a person."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.accounts.roles import Role
from ayllu.casefile import opened, views
from ayllu.casefile.access import PERSON_READERS, READERS

urlpatterns = [
    path("familias/", views.households, name="casefile_households"),
    path("familias/<uuid:pk>/", views.household, name="casefile_household"),
    path("familias/<uuid:pk>/plan/", views.household_plan, name="casefile_household_plan"),
    path("familias/<uuid:pk>/visitas/", views.household_visits, name="casefile_household_visits"),
    path("familias/<uuid:pk>/historia/", views.household_story, name="casefile_household_story"),
    path("familias/<uuid:pk>/lecturas/", views.household_opened, name="casefile_household_opened"),
    path("personas/<uuid:pk>/", views.person, name="casefile_person"),
    path("personas/<uuid:pk>/historia/", views.person_story, name="casefile_person_story"),
    path("expediente-urgente/<uuid:opening_id>/", opened.by_opening, name="casefile_by_opening"),
    path("personas/<uuid:pk>/lecturas/", views.person_opened, name="casefile_opened"),
]

FAMILY = {"GET": allow(*READERS)}
PERSON = {"GET": allow(*PERSON_READERS)}
ACCESS: Access = {
    "casefile_households": FAMILY,
    "casefile_household": FAMILY,
    "casefile_household_plan": FAMILY,
    "casefile_household_visits": FAMILY,
    "casefile_household_story": FAMILY,
    "casefile_household_opened": FAMILY,
    "casefile_person": PERSON,
    "casefile_person_story": PERSON,
    "casefile_opened": PERSON,
    # whoever opened it, and nobody else; the opening of the table is the educator's
    "casefile_by_opening": {"GET": allow(Role.EDUCATOR)},
}
