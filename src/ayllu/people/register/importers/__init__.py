"""Households with their people from the lists that Social Centres keep."""

from ayllu.people.register.importers.families import FAMILIES

__all__ = ["FAMILIES"]
