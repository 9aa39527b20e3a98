"""Addresses of the doors."""

from django.urls import path

from ayllu.accounts.matrix import Access, anyone
from ayllu.portal import views

urlpatterns = [
    path("derivar/", views.refer, name="portal_refer"),
    path("derivar/gracias/<str:code>/", views.referred, name="portal_referred"),
    path("preocupacion/", views.concern, name="portal_concern"),
    path("preocupacion/gracias/<str:code>/", views.heard, name="portal_heard"),
    path("queremos-escucharte/", views.listen, name="portal_listen"),
    path("queremos-escucharte/gracias/<str:code>/", views.listened, name="portal_listened"),
    path("queremos-escucharte/respuesta/", views.answer, name="portal_answer"),
    path("queremos-escucharte/respuesta/dicho/", views.enough, name="portal_enough"),
    path("apadrinar/", views.sponsor, name="portal_sponsor"),
    path("apadrinar/gracias/<str:code>/", views.enquired, name="portal_enquired"),
]

ACCESS: Access = {
    **{n: {"GET": anyone(), "POST": anyone()} for n in ("portal_refer", "portal_concern")},
    "portal_sponsor": {"GET": anyone(), "POST": anyone()},
    **{n: {"GET": anyone(), "POST": anyone()} for n in ("portal_listen", "portal_answer")},
    "portal_listened": {"GET": anyone()},
    "portal_enough": {"POST": anyone()},
    **{n: {"GET": anyone()} for n in ("portal_referred", "portal_heard", "portal_enquired")},
}
