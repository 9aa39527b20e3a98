"""Addresses of one complaint and of what is answered."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.complaints.answers import views
from ayllu.complaints.register import access

ONE = "<uuid:complaint_id>/"
urlpatterns = [
    path(ONE, views.one, name="complaints_one"),
    path(f"{ONE}leida/", views.acknowledge, name="complaints_acknowledge"),
    path(f"{ONE}hecho/", views.measure, name="complaints_measure"),
    path(f"{ONE}respuesta/", views.answer, name="complaints_answer"),
    path(f"{ONE}conforme/", views.satisfied, name="complaints_satisfied"),
    path(f"{ONE}encargo/", views.entrust, name="complaints_entrust"),
]

# By role; whoever answers or wrote it down finds it too, whatever her role.
LEADS = allow(*access.READERS)
ACTS = ("measure", "answer", "satisfied", "entrust")
ACCESS: Access = {
    "complaints_one": {"GET": LEADS},
    "complaints_acknowledge": {"POST": LEADS},
    **{f"complaints_{act}": {"GET": LEADS, "POST": LEADS} for act in ACTS},
}
