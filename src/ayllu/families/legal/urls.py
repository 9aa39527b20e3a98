"""Addresses of legal help."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.families.legal import access
from ayllu.families.legal.views import days, pages, writing

H, ONE = "hogar/<uuid:household_id>/", "<uuid:matter_id>/"
urlpatterns = [
    path("", pages.every, name="families_legal"),
    path("audiencias/", pages.hearings, name="families_legal_hearings"),
    path("pasos/", pages.table, name="families_legal_table"),
    path(H, pages.of_household, name="families_legal_of"),
    path(f"{H}abrir/", writing.new, name="families_legal_new"),
    path(ONE, pages.one, name="families_legal_one"),
    path(f"{ONE}datos/", writing.edit, name="families_legal_edit"),
    path(f"{ONE}papeles/", writing.papers, name="families_legal_papers"),
    path(f"{ONE}audiencia/", days.hearing_new, name="families_legal_hearing_new"),
    path(f"{ONE}resultado/", writing.close, name="families_legal_close"),
    path(f"{ONE}error/", writing.mistaken, name="families_legal_mistaken"),
    path(f"{ONE}hoja/", pages.sheet, name="families_legal_sheet"),
    path("pasos/<uuid:legal_step_id>/", writing.step, name="families_legal_step"),
    path("audiencias/<uuid:hearing_id>/", days.hearing, name="families_legal_hearing"),
]

READ = {"GET": allow(*access.READ)}
WORK = {"GET": allow(*access.WORK), "POST": allow(*access.WORK)}
READS = ("", "_hearings", "_table", "_of", "_one")
ACCESS: Access = {str(pattern.name): WORK for pattern in urlpatterns}
ACCESS |= {f"families_legal{name}": READ for name in READS}
ACCESS |= {
    "families_legal_sheet": {"GET": allow(*access.WORK)},
    "families_legal_papers": {"POST": allow(*access.WORK)},
}
