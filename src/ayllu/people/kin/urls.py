"""Addresses of kinship."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.people.kin.views import links, pictures
from ayllu.people.register import access

P, H = "personas/<uuid:person_id>", "hogares/<uuid:household_id>"

urlpatterns = [
    path(f"{P}/genograma/", pictures.of_person, name="people_genogram"),
    path(f"{P}/genograma/hoja/", pictures.sheet_of_person, name="people_genogram_sheet"),
    path(f"{H}/genograma/", pictures.of_household, name="people_household_genogram"),
    path(
        f"{H}/genograma/hoja/",
        pictures.sheet_of_household,
        name="people_household_genogram_sheet",
    ),
    path(f"{P}/progenitor/", links.parent_new, name="people_parent_new"),
    path(
        "personas/progenitores/<uuid:parenthood_id>/error/",
        links.parent_mistaken,
        name="people_parent_mistaken",
    ),
    path(f"{P}/tutela/", links.guardian_new, name="people_guardian_new"),
    path(f"{P}/pareja/", links.union_new, name="people_union_new"),
    path(
        "personas/parejas/<uuid:union_id>/error/",
        links.union_mistaken,
        name="people_union_mistaken",
    ),
    path(f"{P}/vinculo/", links.tie_new, name="people_tie_new"),
    path("personas/vinculos/<uuid:tie_id>/fin/", links.tie_end, name="people_tie_end"),
    path(f"{H}/nacimiento/", links.baby_new, name="people_baby_new"),
]

EDIT = {"GET": allow(*access.EDITORS), "POST": allow(*access.EDITORS)}
READ = {"GET": allow(*access.READERS)}
PICTURES = {str(pattern.name) for pattern in urlpatterns if "genogram" in str(pattern.name)}
ACCESS: Access = {
    str(pattern.name): READ if str(pattern.name) in PICTURES else EDIT for pattern in urlpatterns
}
