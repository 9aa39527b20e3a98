from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "ayllu.portal"
    label = "portal"
