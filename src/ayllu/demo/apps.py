from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "ayllu.demo"
    label = "demo"
