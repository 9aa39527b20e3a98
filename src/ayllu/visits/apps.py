from django.apps import AppConfig


class VisitsConfig(AppConfig):
    name = "ayllu.visits"
    label = "visits"
