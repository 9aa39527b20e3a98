"""Addresses of the gallery."""

from django.urls import path

from ayllu.ui import views

urlpatterns = [
    path("ui/", views.ui_gallery, name="ui_gallery"),
    path("ui/hoja/", views.ui_gallery_sheet, name="ui_gallery_sheet"),
    path("ui/publica/", views.ui_gallery_public, name="ui_gallery_public"),
    path("ui/puerta/", views.ui_gallery_field, name="ui_gallery_field"),
]
