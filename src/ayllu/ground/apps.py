from django.apps import AppConfig


class GroundConfig(AppConfig):
    name = "ayllu.ground"
    label = "ground"
