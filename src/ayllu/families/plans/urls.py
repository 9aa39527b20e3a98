"""Addresses of the family plan."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.families.plans import access
from ayllu.families.plans.views import agreement, objectives, plans

urlpatterns = [
    path("nuevo/<uuid:household_id>/", plans.plan_new, name="families_plan_new"),
    path("<uuid:plan_id>/", plans.plan, name="families_plan"),
    path("<uuid:plan_id>/datos/", plans.plan_edit, name="families_plan_edit"),
    path("<uuid:plan_id>/version/", plans.version_new, name="families_version_new"),
    path("<uuid:plan_id>/versiones/", plans.versions, name="families_versions"),
    path("<uuid:plan_id>/proteccion/", plans.screen, name="families_screen"),
    path("<uuid:plan_id>/ninos/<uuid:child_id>/", plans.child_plan, name="families_child_plan"),
    path("<uuid:plan_id>/acuerdo/", agreement.agree, name="families_agree"),
    path("<uuid:plan_id>/aprobacion/", agreement.approve, name="families_approve"),
    path("<uuid:plan_id>/hoja/", plans.agreement, name="families_agreement"),
    path("<uuid:plan_id>/familia/", plans.sheet, name="families_sheet"),
    path("<uuid:plan_id>/objetivos/", objectives.objective_new, name="families_objective_new"),
    path("objetivos/<uuid:objective_id>/", objectives.objective, name="families_objective"),
    path(
        "objetivos/<uuid:objective_id>/retiro/",
        objectives.objective_drop,
        name="families_objective_drop",
    ),
    path(
        "objetivos/<uuid:objective_id>/cierre/",
        objectives.objective_close,
        name="families_objective_close",
    ),
    path("actividades/<uuid:activity_id>/", objectives.activity, name="families_activity"),
]

READ = {"GET": allow(*access.READ)}
WORK = {"GET": allow(*access.WORK), "POST": allow(*access.WORK)}
ACCESS: Access = {
    "families_plan_new": WORK,
    "families_plan": READ,
    "families_plan_edit": WORK,
    "families_version_new": WORK,
    "families_versions": READ,
    "families_screen": WORK,
    "families_child_plan": WORK,
    "families_agree": WORK,
    "families_approve": WORK,
    "families_agreement": READ,
    "families_sheet": READ,
    "families_objective_new": WORK,
    "families_objective": WORK,
    "families_objective_drop": WORK,
    "families_objective_close": WORK,
    "families_activity": WORK,
}
