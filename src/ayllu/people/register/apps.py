from django.apps import AppConfig


class RegisterConfig(AppConfig):
    name = "ayllu.people.register"
    label = "people_register"
