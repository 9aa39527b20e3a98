"""Addresses of the services."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.families.support import access
from ayllu.families.support.views import group, one, site

urlpatterns = [
    path("", site.services, name="families_services"),
    path("grupo/", group.new, name="families_service_group"),
    path("hogar/<uuid:household_id>/", one.of_household, name="families_services_of"),
    path("hogar/<uuid:household_id>/nuevo/", one.new, name="families_service_new"),
    path("hogar/<uuid:household_id>/rapido/", one.quick, name="families_service_quick"),
    path("hogar/<uuid:household_id>/previsto/", one.plan, name="families_service_plan"),
    path("previstos/<uuid:planned_id>/fin/", one.plan_end, name="families_service_plan_end"),
    path("<uuid:given_id>/", one.given, name="families_service"),
    path("<uuid:given_id>/error/", one.mistaken, name="families_service_mistaken"),
]

READ = {"GET": allow(*access.READ)}
WORK = {"GET": allow(*access.WORK), "POST": allow(*access.WORK)}
ACCESS: Access = {
    "families_services": READ,
    "families_service_group": WORK,
    "families_services_of": READ,
    "families_service_new": WORK,
    "families_service_quick": {"POST": allow(*access.WORK)},
    "families_service_plan": WORK,
    "families_service_plan_end": WORK,
    "families_service": READ,
    "families_service_mistaken": WORK,
}
