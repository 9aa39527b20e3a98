from django.apps import AppConfig


class FamiliesOutwardConfig(AppConfig):
    name = "ayllu.families.outward"
    label = "families_outward"
