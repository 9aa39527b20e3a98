from django.apps import AppConfig


class SponsorshipConfig(AppConfig):
    name = "ayllu.sponsorship"
    label = "sponsorship"
