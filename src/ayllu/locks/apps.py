from django.apps import AppConfig


class LocksConfig(AppConfig):
    name = "ayllu.locks"
    label = "locks"
