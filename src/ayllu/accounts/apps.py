from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "ayllu.accounts"
    label = "accounts"
