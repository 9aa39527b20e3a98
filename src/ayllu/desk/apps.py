from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "ayllu.desk"
    label = "desk"
