from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "ayllu.places"
    label = "places"
