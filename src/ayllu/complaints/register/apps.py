from django.apps import AppConfig


class ComplaintsRegisterConfig(AppConfig):
    name = "ayllu.complaints.register"
    label = "complaints_register"
