from django.apps import AppConfig


class FamiliesCounselConfig(AppConfig):
    name = "ayllu.families.counsel"
    label = "families_counsel"
