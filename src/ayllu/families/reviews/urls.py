"""Addresses of reviews, exits and what comes after."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.families.reviews import access
from ayllu.families.reviews.views import after, exits, reviews

urlpatterns = [
    path("familia/<uuid:household_id>/", reviews.reviews, name="families_reviews"),
    path("familia/<uuid:household_id>/nueva/", reviews.review_new, name="families_review_new"),
    path("familia/<uuid:household_id>/salida/", exits.exit_new, name="families_exit_new"),
    path("<uuid:review_id>/", reviews.review, name="families_review"),
    path("<uuid:review_id>/hoja/", reviews.review_sheet, name="families_review_sheet"),
    path("salidas/", exits.exits, name="families_exits"),
    path("salidas/<uuid:exit_id>/", exits.exit, name="families_exit"),
    path("salidas/<uuid:exit_id>/mesa/", exits.exit_member, name="families_exit_member"),
    path(
        "salidas/<uuid:exit_id>/mesa/<uuid:exit_member_id>/retiro/",
        exits.exit_unseat,
        name="families_exit_unseat",
    ),
    path("salidas/<uuid:exit_id>/proteccion/", exits.exit_clear, name="families_exit_clear"),
    path("salidas/<uuid:exit_id>/decision/", exits.exit_decide, name="families_exit_decide"),
    path("salidas/<uuid:exit_id>/cierre/", exits.exit_close, name="families_exit_close"),
    path("salidas/<uuid:exit_id>/acta/", exits.exit_minutes, name="families_exit_minutes"),
    path("salidas/<uuid:exit_id>/regreso/", after.reopen, name="families_reopen"),
    path("despues/<uuid:follow_up_id>/", after.follow_up, name="families_follow_up"),
    path("segunda/<uuid:assessment_id>/", reviews.second_look, name="families_second_look"),
]

READ = {"GET": allow(*access.READ)}
WORK = {"GET": allow(*access.WORK), "POST": allow(*access.WORK)}
ACCESS: Access = {
    "families_reviews": READ,
    "families_review_new": WORK,
    "families_review": READ,
    "families_review_sheet": READ,
    "families_exits": READ,
    "families_exit_new": WORK,
    "families_exit": READ,
    "families_exit_member": WORK,
    "families_exit_unseat": {"POST": allow(*access.WORK)},
    "families_exit_clear": {"GET": allow(*access.CLEAR), "POST": allow(*access.CLEAR)},
    "families_exit_decide": WORK,
    "families_exit_close": WORK,
    "families_exit_minutes": READ,
    "families_reopen": WORK,
    "families_follow_up": WORK,
    "families_second_look": WORK,
}
