"""Addresses of the paths to work."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.families.work import access
from ayllu.families.work.views import pages, writing

H, ONE = "hogar/<uuid:household_id>/", "<uuid:path_id>/"
urlpatterns = [
    path("", pages.every, name="families_work"),
    path(H, pages.of_household, name="families_work_of"),
    path(f"{H}nuevo/", writing.new, name="families_work_new"),
    path(ONE, pages.one, name="families_work_one"),
    path(f"{ONE}datos/", writing.edit, name="families_work_edit"),
    path(f"{ONE}rumbo/", writing.move, name="families_work_move"),
    path(f"{ONE}empleo/", writing.job, name="families_work_job"),
    path(f"{ONE}certificado/", writing.certificate, name="families_work_certificate"),
    path(f"{ONE}error/", writing.mistaken, name="families_work_mistaken"),
    path("pasos/<uuid:work_step_id>/", writing.step, name="families_work_step"),
    path("empleos/<uuid:work_job_id>/fin/", writing.job_end, name="families_work_job_end"),
]

READ = {"GET": allow(*access.READ)}
WORK = {"GET": allow(*access.WORK), "POST": allow(*access.WORK)}
ACCESS: Access = {str(pattern.name): WORK for pattern in urlpatterns}
ACCESS |= {f"families_work{name}": READ for name in ("", "_of", "_one")}
