from django.apps import AppConfig


class KeepingConfig(AppConfig):
    name = "ayllu.keeping"
    label = "keeping"
