from django.apps import AppConfig


class FamiliesChargeConfig(AppConfig):
    name = "ayllu.families.charge"
    label = "families_charge"
