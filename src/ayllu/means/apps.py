from django.apps import AppConfig


class MeansConfig(AppConfig):
    name = "ayllu.means"
    label = "means"
