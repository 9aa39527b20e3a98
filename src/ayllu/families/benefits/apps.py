from django.apps import AppConfig


class FamiliesBenefitsConfig(AppConfig):
    name = "ayllu.families.benefits"
    label = "families_benefits"
