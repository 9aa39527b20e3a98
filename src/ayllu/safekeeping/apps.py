from django.apps import AppConfig


class SafekeepingConfig(AppConfig):
    name = "ayllu.safekeeping"
    label = "safekeeping"
