from django.apps import AppConfig


class FamiliesCommunityConfig(AppConfig):
    name = "ayllu.families.community"
    label = "families_community"
