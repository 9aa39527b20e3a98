"""Addresses of social reports."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.families.socialreport import access
from ayllu.families.socialreport.views import ending, lists, writing

ONE = "<uuid:social_report_id>/"
OF = "hogar/<uuid:household_id>/"
urlpatterns = [
    path("", lists.every, name="families_reports"),
    path(OF, lists.of_household, name="families_reports_of"),
    path(f"{OF}nuevo/", writing.new, name="families_report_new"),
    path(ONE, writing.one, name="families_report"),
    path(f"{ONE}datos/", writing.edit, name="families_report_edit"),
    path(f"{ONE}parte/<slug:part>/", writing.section, name="families_report_part"),
    path(f"{ONE}actualizar/", writing.refresh, name="families_report_refresh"),
    path(f"{ONE}version/", ending.version, name="families_report_version"),
    path(f"{ONE}sin-terminar/", ending.drop, name="families_report_drop"),
]

READ = {"GET": allow(*access.READ)}
WORK = {"GET": allow(*access.WORK), "POST": allow(*access.WORK)}
ACCESS: Access = {
    "families_reports": READ,
    "families_reports_of": READ,
    "families_report_new": WORK,
    "families_report": READ,
    "families_report_edit": WORK,
    "families_report_part": WORK,
    "families_report_refresh": WORK,
    "families_report_version": WORK,
    "families_report_drop": WORK,
}
