"""Addresses of community groups and their meetings."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.families.community import access
from ayllu.families.community.views import groups, meetings

ONE = "<uuid:community_group_id>/"
MEETING = "reunion/<uuid:meeting_id>/"
urlpatterns = [
    path("", groups.every, name="families_community"),
    path("indirectos/", groups.indirect, name="families_community_indirect"),
    path("grupo/nuevo/", groups.new, name="families_community_new"),
    path(f"{MEETING}contar/", meetings.tell, name="families_community_tell"),
    path(f"{MEETING}no-se-hizo/", meetings.cancel, name="families_community_cancel"),
    path(f"{MEETING}error/", meetings.mistaken, name="families_community_mistaken"),
    path(ONE, groups.one, name="families_community_one"),
    path(f"{ONE}datos/", groups.edit, name="families_community_edit"),
    path(f"{ONE}fin/", groups.end, name="families_community_end"),
    path(f"{ONE}planear/", meetings.plan, name="families_community_plan"),
    path(f"{ONE}contar/", meetings.held, name="families_community_held"),
    path(f"{ONE}hoja/", groups.sheet, name="families_community_sheet"),
]

READ = {"GET": allow(*access.READ)}
WORK = {"GET": allow(*access.WORK), "POST": allow(*access.WORK)}
ACCESS: Access = {str(pattern.name): WORK for pattern in urlpatterns}
ACCESS |= {f"families_community{name}": READ for name in ("", "_indirect", "_one")}
ACCESS |= {"families_community_sheet": {"GET": allow(*access.WORK)}}
