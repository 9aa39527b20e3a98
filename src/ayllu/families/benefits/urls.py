"""Addresses of the benefits."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.families.benefits import access, views

urlpatterns = [
    path("", views.benefits, name="families_benefits"),
    path("hogar/<uuid:household_id>/", views.of_household, name="families_benefits_of"),
    path("hogar/<uuid:household_id>/anotar/", views.note, name="families_benefit_note"),
    path("<uuid:benefit_id>/", views.benefit, name="families_benefit"),
]

WORK = allow(*access.WORK)
ACCESS: Access = {
    "families_benefits": {"GET": allow(*access.READ)},
    "families_benefits_of": {"GET": allow(*access.READ)},
    "families_benefit_note": {"GET": WORK, "POST": WORK},
    "families_benefit": {"GET": allow(*access.READ), "POST": WORK},
}
