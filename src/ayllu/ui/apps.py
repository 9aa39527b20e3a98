from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "ayllu.ui"
    label = "ui"
