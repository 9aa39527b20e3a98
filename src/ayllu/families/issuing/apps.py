from django.apps import AppConfig


class FamiliesIssuingConfig(AppConfig):
    name = "ayllu.families.issuing"
    label = "families_issuing"
