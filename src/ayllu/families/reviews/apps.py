from django.apps import AppConfig


class FamiliesReviewsConfig(AppConfig):
    name = "ayllu.families.reviews"
    label = "families_reviews"
