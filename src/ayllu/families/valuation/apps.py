from django.apps import AppConfig


class FamiliesValuationConfig(AppConfig):
    name = "ayllu.families.valuation"
    label = "families_valuation"
