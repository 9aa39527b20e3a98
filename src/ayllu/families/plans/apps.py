from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "ayllu.families.plans"
    label = "families_plans"
