from django.apps import AppConfig


class ComplaintsAnswersConfig(AppConfig):
    name = "ayllu.complaints.answers"
    label = "complaints_answers"
