from django.apps import AppConfig


class CasefileConfig(AppConfig):
    name = "ayllu.casefile"
    label = "casefile"
