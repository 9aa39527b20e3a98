from django.apps import AppConfig


class FamiliesWorkConfig(AppConfig):
    name = "ayllu.families.work"
    label = "families_work"
