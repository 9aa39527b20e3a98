"""Addresses of what happens in a life."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.people.changes.views import homes, persons
from ayllu.people.register import access

P, H = "personas/<uuid:person_id>", "hogares/<uuid:household_id>"

urlpatterns = [
    path("personas/sin-hogar/", homes.without_home, name="people_without_home"),
    path(f"{P}/hogar/", homes.place, name="people_place"),
    path(f"{P}/paradero/", homes.whereabouts, name="people_whereabouts_new"),
    path(f"{P}/pariente/", persons.relative, name="people_relative_new"),
    path(f"{P}/misma-persona/", persons.same, name="people_same"),
    path(f"{P}/misma-persona/<uuid:other_id>/", persons.join, name="people_join"),
    path("personas/fichas-unidas/<uuid:same_id>/separar/", persons.part, name="people_part"),
    path(f"{H}/cierre/", homes.end, name="people_household_end"),
    path(f"{H}/responsables/", homes.heads, name="people_household_heads"),
    path(f"{H}/como-llegar/", homes.way, name="people_household_way"),
    path(f"{H}/que-paso/", homes.life, name="people_household_life"),
]

EDIT = {"GET": allow(*access.EDITORS), "POST": allow(*access.EDITORS)}
LOOK = {"GET": allow(*access.EDITORS)}
ONLY_READ = {"people_without_home", "people_same", "people_household_life"}
ACCESS: Access = {
    str(pattern.name): LOOK if pattern.name in ONLY_READ else EDIT for pattern in urlpatterns
}
