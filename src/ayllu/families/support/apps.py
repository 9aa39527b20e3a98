from django.apps import AppConfig


class FamiliesSupportConfig(AppConfig):
    name = "ayllu.families.support"
    label = "families_support"
