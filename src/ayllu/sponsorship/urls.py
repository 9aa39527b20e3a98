"""Addresses of sponsorship."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.sponsorship import access, views

urlpatterns = [
    path("", views.enquiries, name="sponsorship_enquiries"),
    path("<uuid:enquiry_id>/respuesta/", views.enquiry_answer, name="sponsorship_enquiry_answer"),
    path("<uuid:enquiry_id>/sede/", views.enquiry_hand, name="sponsorship_enquiry_hand"),
]

ACCESS: Access = {
    "sponsorship_enquiries": {"GET": allow(*access.DESK)},
    "sponsorship_enquiry_answer": {"POST": allow(*access.DESK)},
    "sponsorship_enquiry_hand": {"POST": allow(*access.DESK)},
}
