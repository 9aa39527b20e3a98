from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "ayllu.reports"
    label = "reports"
