"""Addresses of the register."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.accounts.roles import Role
from ayllu.people.register import access
from ayllu.people.register.views import endings, households, importing, persons

P, H = "personas/<uuid:person_id>", "hogares/<uuid:household_id>"

L = "personas/importar/<uuid:job_id>"

urlpatterns = [
    path("personas/importar/", importing.upload, name="people_import"),
    path(f"{L}/", importing.job, name="people_import_job"),
    path(f"{L}/columnas/", importing.mapping, name="people_import_mapping"),
    path(f"{L}/rechazadas/", importing.refused_file, name="people_import_refused"),
    path(f"{L}/deshacer/", importing.undo, name="people_import_undo"),
    path("personas/nueva/", persons.new, name="people_person_new"),
    path(f"{P}/correccion/", persons.edit, name="people_person_edit"),
    path(f"{P}/fallecimiento/", persons.death, name="people_death"),
    path(f"{P}/documento/", persons.paper_new, name="people_paper_new"),
    path("personas/documentos/<uuid:paper_id>/baja/", persons.paper_end, name="people_paper_end"),
    path(f"{P}/telefono/", persons.phone, name="people_person_phone"),
    path("personas/telefonos/<uuid:phone_id>/baja/", endings.phone_end, name="people_phone_end"),
    path("personas/alertas/<uuid:care_alert_id>/fin/", endings.alert_end, name="people_alert_end"),
    path(f"{P}/alerta/", persons.alert, name="people_alert_new"),
    path(f"{P}/ocupacion/", persons.occupation, name="people_occupation_new"),
    path(f"{P}/error/", persons.mistaken, name="people_person_mistaken"),
    path("hogares/nuevo/", households.new, name="people_household_new"),
    path(f"{H}/integrante/", households.member_new, name="people_member_new"),
    path(
        "hogares/integrantes/<uuid:membership_id>/salida/",
        households.member_end,
        name="people_member_end",
    ),
    path(f"{H}/mudanza/", households.move, name="people_move"),
    path(f"{H}/separacion/", households.split, name="people_split"),
    path(f"{H}/telefono/", households.phone, name="people_household_phone"),
    path(f"{H}/error/", households.mistaken, name="people_household_mistaken"),
    path(f"{H}/direccion/", households.address, name="people_household_address"),
]

EDIT = {"GET": allow(*access.EDITORS), "POST": allow(*access.EDITORS)}
# A list is its bringer's alone, whichever editor she is; the table's list is the social worker's.
OWN = allow(Role.SOCIAL_WORKER)
SPECIAL: Access = {
    "people_import_job": {"GET": OWN, "POST": OWN},
    "people_import_mapping": {"GET": OWN, "POST": OWN},
    "people_import_refused": {"GET": OWN},
    "people_import_undo": {"GET": OWN, "POST": OWN},
    "people_household_address": {"GET": allow(*access.READERS)},
}
ACCESS: Access = {
    str(pattern.name): SPECIAL.get(str(pattern.name), EDIT) for pattern in urlpatterns
}
