from django.apps import AppConfig


class FamiliesHandoverConfig(AppConfig):
    name = "ayllu.families.handover"
    label = "families_handover"
