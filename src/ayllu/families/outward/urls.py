"""Addresses of referrals to other bodies."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.families.outward import access, views

ONE = "<uuid:outward_id>/"
urlpatterns = [
    path("", views.every, name="families_outward"),
    path("hogar/<uuid:household_id>/nueva/", views.new, name="families_outward_new"),
    path(ONE, views.one, name="families_outward_one"),
    path(f"{ONE}datos/", views.edit, name="families_outward_edit"),
    path(f"{ONE}envio/", views.send, name="families_outward_send"),
    path(f"{ONE}respuesta/", views.answer, name="families_outward_answer"),
    path(f"{ONE}sin-enviar/", views.cancel, name="families_outward_cancel"),
    path(f"{ONE}dejar/", views.stop, name="families_outward_stop"),
    path(f"{ONE}carta/", views.letter, name="families_outward_letter"),
    path(f"{ONE}carta.pdf", views.letter_pdf, name="families_outward_pdf"),
]

READ = {"GET": allow(*access.READ)}
WORK = {"GET": allow(*access.WORK), "POST": allow(*access.WORK)}
ACCESS: Access = {
    "families_outward": READ,
    "families_outward_new": WORK,
    "families_outward_one": READ,
    "families_outward_edit": WORK,
    "families_outward_send": WORK,
    "families_outward_answer": WORK,
    "families_outward_cancel": WORK,
    "families_outward_stop": WORK,
    "families_outward_letter": {"GET": allow(*access.WORK)},
    "families_outward_pdf": {"GET": allow(*access.WORK)},
}
