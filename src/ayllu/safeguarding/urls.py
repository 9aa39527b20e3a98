"""Addresses of safeguarding."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow, staff
from ayllu.safeguarding import access, views

urlpatterns = [
    path("avisar/", views.raise_, name="safeguarding_raise"),
    path("avisar/listo/<str:code>/", views.raised, name="safeguarding_raised"),
    path("", views.concerns, name="safeguarding_concerns"),
    path("<uuid:concern_id>/", views.concern, name="safeguarding_concern"),
]

LEAD = allow(access.LEAD)
ACCESS: Access = {
    "safeguarding_raise": {"GET": staff(), "POST": staff()},
    "safeguarding_raised": {"GET": staff()},
    "safeguarding_concerns": {"GET": LEAD},
    "safeguarding_concern": {"GET": LEAD, "POST": LEAD},
}
