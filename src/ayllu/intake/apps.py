from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "ayllu.intake"
    label = "intake"
