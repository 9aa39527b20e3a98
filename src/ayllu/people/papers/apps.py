from django.apps import AppConfig


class PapersConfig(AppConfig):
    name = "ayllu.people.papers"
    label = "people_papers"
