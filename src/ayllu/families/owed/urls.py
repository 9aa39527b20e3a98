"""Addresses of what children are owed."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.families.owed import access, views

ONE = "alimentos/<uuid:matter_id>/"
urlpatterns = [
    path("", views.every, name="families_owed"),
    path(ONE, views.maintenance, name="families_owed_maintenance"),
    path(f"{ONE}monto/", views.pension, name="families_owed_pension"),
    path(f"{ONE}pago/", views.payment, name="families_owed_payment"),
    path(
        "pagos/<uuid:payment_id>/error/",
        views.payment_mistaken,
        name="families_owed_payment_mistaken",
    ),
]

READ = {"GET": allow(*access.READ)}
WORK = {"GET": allow(*access.WORK), "POST": allow(*access.WORK)}
ACCESS: Access = {
    "families_owed": READ,
    "families_owed_maintenance": READ,
    "families_owed_pension": WORK,
    "families_owed_payment": WORK,
    "families_owed_payment_mistaken": WORK,
}
