from django.apps import AppConfig


class FamiliesGainConfig(AppConfig):
    name = "ayllu.families.gain"
    label = "families_gain"
