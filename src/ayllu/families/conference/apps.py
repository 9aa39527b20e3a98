from django.apps import AppConfig


class FamiliesConferenceConfig(AppConfig):
    name = "ayllu.families.conference"
    label = "families_conference"
