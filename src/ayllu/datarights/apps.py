from django.apps import AppConfig


class DatarightsConfig(AppConfig):
    name = "ayllu.datarights"
    label = "datarights"
