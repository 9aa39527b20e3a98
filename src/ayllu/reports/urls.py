"""Addresses of the figures; codes of site, month and figure only."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.reports import views
from ayllu.reports.access import COUNTERS, NAMERS

urlpatterns = [
    path("este-mes/", views.month, name="reports_month"),
    path("este-mes/<slug:site>/<slug:key>/", views.export, name="reports_export"),
    path(
        "este-mes/<slug:site>/<slug:key>/<str:code>/",
        views.behind_figure,
        name="reports_behind",
    ),
]

ACCESS: Access = {
    "reports_month": {"GET": allow(*COUNTERS)},
    "reports_export": {"GET": allow(*COUNTERS), "POST": allow(*COUNTERS)},
    "reports_behind": {"GET": allow(*NAMERS)},
}
