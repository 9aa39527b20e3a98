from django.apps import AppConfig


class KinConfig(AppConfig):
    name = "ayllu.people.kin"
    label = "people_kin"
