"""Addresses of one worker's home: what is due, search, help, taking back."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow, staff
from ayllu.accounts.roles import Role
from ayllu.desk import views

urlpatterns = [
    path("", views.home, name="desk_home"),
    path("ruta/", views.day, name="desk_day"),
    path("ruta/hoja/", views.day_sheet, name="desk_day_sheet"),
    path("ruta/semana/", views.week, name="desk_week"),
    path("buscar/", views.search, name="desk_search"),
    path("deshacer/<uuid:undo_id>/", views.undo, name="desk_undo"),
    path("ayuda/<slug:url_name>/", views.help_page, name="desk_help"),
]

FINDERS = allow(
    Role.SOCIAL_WORKER,
    Role.DIRECTOR,
    Role.PSYCHOLOGIST,
    Role.HEALTH_WORKER,
    Role.SAFEGUARDING_LEAD,
)
GOERS = allow(Role.SOCIAL_WORKER, Role.DIRECTOR, Role.PSYCHOLOGIST, Role.SAFEGUARDING_LEAD)
ACCESS: Access = {
    "desk_home": {"GET": staff()},
    "desk_day": {"GET": GOERS},
    "desk_day_sheet": {"GET": GOERS},
    "desk_week": {"GET": allow(Role.SOCIAL_WORKER, Role.DIRECTOR)},
    "desk_search": {"GET": FINDERS, "POST": FINDERS},
    "desk_undo": {"POST": staff()},
    "desk_help": {"GET": staff()},
}
