"""Addresses of what work brings in."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.families.gain import access
from ayllu.families.gain.views import books, incomes

ONE = "<uuid:path_id>/"
urlpatterns = [
    path("", incomes.every, name="families_gain"),
    path("resultados/", incomes.results, name="families_gain_results"),
    path(ONE, incomes.of_path, name="families_gain_of"),
    path(f"{ONE}momento/<slug:moment>/", incomes.income, name="families_gain_income"),
    path(f"{ONE}negocio/", books.business, name="families_gain_business"),
    path(f"{ONE}negocio/plan/", books.plan, name="families_gain_plan"),
    path(f"{ONE}negocio/aporte/", books.supply, name="families_gain_supply"),
    path(f"{ONE}negocio/mes/", books.month, name="families_gain_month"),
    path(f"{ONE}negocio/hoja/", books.sheet, name="families_gain_sheet"),
]

READ = {"GET": allow(*access.READ)}
WORK = {"GET": allow(*access.WORK), "POST": allow(*access.WORK)}
ACCESS: Access = {str(pattern.name): WORK for pattern in urlpatterns}
ACCESS |= {f"families_gain{name}": READ for name in ("", "_results", "_of", "_business")}
ACCESS |= {"families_gain_sheet": {"GET": allow(*access.WORK)}}
