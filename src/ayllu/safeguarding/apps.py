from django.apps import AppConfig


class SafeguardingConfig(AppConfig):
    name = "ayllu.safeguarding"
    label = "safeguarding"
