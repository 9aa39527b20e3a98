from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "ayllu.audit"
    label = "audit"
