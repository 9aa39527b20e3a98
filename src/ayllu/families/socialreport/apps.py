from django.apps import AppConfig


class FamiliesSocialReportConfig(AppConfig):
    name = "ayllu.families.socialreport"
    label = "families_socialreport"
