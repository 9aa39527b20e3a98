"""Addresses of the public pages."""

from django.urls import path

from ayllu.accounts.matrix import Access, anyone
from ayllu.website import views

urlpatterns = [
    path("", views.home, name="website_home"),
    path("privacidad/", views.privacy, name="website_privacy"),
    path("politica/", views.policy, name="website_policy"),
    path("idioma/<str:code>/", views.language, name="website_language"),
]

PAGES = ("website_home", "website_privacy", "website_policy", "website_language")
ACCESS: Access = {name: {"GET": anyone()} for name in PAGES}
