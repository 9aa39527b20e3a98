from django.apps import AppConfig


class FamiliesCaseloadConfig(AppConfig):
    name = "ayllu.families.caseload"
    label = "families_caseload"
