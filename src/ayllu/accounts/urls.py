"""Sign-in, sign-out and the list of staff."""

from allauth.account import views as allauth
from django.contrib.auth.decorators import login_not_required
from django.urls import path

urlpatterns = [
    path("ingreso/", login_not_required(allauth.LoginView.as_view()), name="account_login"),
    path("salida/", allauth.LogoutView.as_view(), name="account_logout"),
]
