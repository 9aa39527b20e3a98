from django.apps import AppConfig


class FamiliesLegalConfig(AppConfig):
    name = "ayllu.families.legal"
    label = "families_legal"
