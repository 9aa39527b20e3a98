"""Addresses of the way out of a social report."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.families.issuing import views
from ayllu.families.socialreport import access

ONE = "<uuid:social_report_id>/"
urlpatterns = [
    path(f"{ONE}pedir/", views.ask, name="families_report_ask"),
    path(f"{ONE}visto-bueno/", views.answer, name="families_report_answer"),
    path(f"{ONE}a-borrador/", views.take_back, name="families_report_take_back"),
    path(f"{ONE}emision/", views.issue, name="families_report_issue"),
    path(f"{ONE}entrega/", views.follow, name="families_report_follow"),
    path(f"{ONE}informe.pdf", views.as_pdf, name="families_report_pdf"),
    path(f"{ONE}informe.docx", views.as_docx, name="families_report_docx"),
]

READ = {"GET": allow(*access.READ)}
WORK = {"GET": allow(*access.WORK), "POST": allow(*access.WORK)}
ACCESS: Access = {
    "families_report_ask": WORK,
    "families_report_answer": WORK,
    "families_report_take_back": WORK,
    "families_report_issue": WORK,
    "families_report_follow": WORK,
    "families_report_pdf": READ,
    "families_report_docx": READ,
}
