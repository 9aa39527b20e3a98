from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    name = "ayllu.website"
    label = "website"
