"""Addresses of caseloads and of their balance."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.families.caseload import access
from ayllu.families.caseload.views import balance, caseload

urlpatterns = [
    path("", caseload.mine, name="families_caseload"),
    path("de/<uuid:worker_id>/", caseload.of_worker, name="families_caseload_of"),
    path("de/<uuid:worker_id>/hoja/", caseload.sheet, name="families_caseload_sheet"),
    path("reparto/", balance.balance, name="families_balance"),
    path("reparto/tope/", balance.limit, name="families_limit"),
]

READ = {"GET": allow(*access.WORK)}
DIRECT = allow(*access.DIRECT)
ACCESS: Access = {
    "families_caseload": READ,
    "families_caseload_of": READ,
    "families_caseload_sheet": READ,
    "families_balance": {"GET": DIRECT},
    "families_limit": {"GET": DIRECT, "POST": DIRECT},
}
