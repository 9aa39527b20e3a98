from django.apps import AppConfig


class ChangesConfig(AppConfig):
    name = "ayllu.people.changes"
    label = "people_changes"
