from django.apps import AppConfig


class FamiliesOwedConfig(AppConfig):
    name = "ayllu.families.owed"
    label = "families_owed"
