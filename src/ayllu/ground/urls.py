"""The address at which drafts are kept; its access row stands in ``config.urls_staff``."""

from django.urls import path

from ayllu.ground import views

urlpatterns = [path("borrador/<str:key>/", views.draft, name="ground_draft")]
