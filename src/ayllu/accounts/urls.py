"""Sign-in, sign-out, the cast of a demo, staff and roles."""

from allauth.account import views as allauth
from django.contrib.auth.decorators import login_not_required
from django.urls import path

from ayllu.accounts import views
from ayllu.accounts.matrix import Access, allow, anyone, staff
from ayllu.accounts.roles import Role

urlpatterns = [
    path("ingreso/", login_not_required(allauth.LoginView.as_view()), name="account_login"),
    path("salida/", allauth.LogoutView.as_view(), name="account_logout"),
    path("ingreso/elenco/", views.cast, name="accounts_cast"),
    path("ingreso/elenco/<uuid:user_id>/", views.cast_be, name="accounts_cast_be"),
    path("ingreso/pendiente/", views.wait, name="accounts_waiting"),
    path("idioma/<slug:code>/", views.language, name="accounts_language"),
    path("personal/", views.staff, name="accounts_staff"),
    path("personal/nueva/", views.account_new, name="accounts_account_new"),
    path("personal/<uuid:user_id>/", views.account, name="accounts_account"),
    path("personal/<uuid:user_id>/cierre/", views.account_close, name="accounts_account_close"),
    path(
        "personal/rol/<uuid:assignment_id>/fin/",
        views.assignment_end,
        name="accounts_assignment_end",
    ),
]

ADMIN = allow(Role.ADMINISTRATOR)
ACCESS: Access = {
    "account_login": {"GET": anyone(), "POST": anyone()},
    "account_logout": {"GET": anyone(), "POST": anyone()},
    "accounts_cast": {"GET": anyone()},  # in a demo installation only
    "accounts_cast_be": {"POST": anyone()},  # in a demo installation only
    "accounts_waiting": {"GET": staff(), "POST": staff()},
    "accounts_language": {"POST": staff()},
    "accounts_staff": {"GET": ADMIN},
    "accounts_account_new": {"GET": ADMIN, "POST": ADMIN},
    "accounts_account": {"GET": ADMIN, "POST": ADMIN},
    "accounts_account_close": {"POST": ADMIN},
    "accounts_assignment_end": {"GET": ADMIN, "POST": ADMIN},
}
