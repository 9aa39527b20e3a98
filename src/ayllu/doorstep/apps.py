from django.apps import AppConfig


class DoorstepConfig(AppConfig):
    name = "ayllu.doorstep"
    label = "doorstep"
