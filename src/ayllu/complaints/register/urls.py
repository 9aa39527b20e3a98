"""Addresses of the register of suggestions and complaints."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow, staff
from ayllu.complaints.register import access
from ayllu.complaints.register.views import acts, register

ONE = "<uuid:complaint_id>/"
urlpatterns = [
    path("", register.register, name="complaints_register"),
    path("nueva/", register.new, name="complaints_new"),
    path("nueva/lista/<str:code>/", register.written, name="complaints_written"),
    path("hoja/", register.sheet, name="complaints_sheet"),
    path("formato/", register.blank, name="complaints_blank"),
    path("afiche/", register.poster, name="complaints_poster"),
    path(f"{ONE}sin-dano/", acts.no_harm, name="complaints_no_harm"),
    path(f"{ONE}sobre-que/", acts.sort, name="complaints_sort"),
    path(f"{ONE}salvaguarda/", acts.pass_on, name="complaints_pass_on"),
    path(f"{ONE}error/", acts.mistaken, name="complaints_mistaken"),
    path(f"{ONE}hoja/", acts.scan, name="complaints_scan"),
]

# Everyone writes down what was said to her and sees what she wrote or answers; a thing that is
# neither hers nor of a register she reads is not found. These rows are those of the leads.
LEADS = allow(*access.READERS)
EVERYONE = staff()
ACCESS: Access = {
    "complaints_register": {"GET": EVERYONE},
    "complaints_new": {"GET": EVERYONE, "POST": EVERYONE},
    "complaints_written": {"GET": EVERYONE},
    "complaints_sheet": {"GET": LEADS},
    "complaints_blank": {"GET": EVERYONE},
    "complaints_poster": {"GET": EVERYONE},
    "complaints_no_harm": {"POST": LEADS},
    **{f"complaints_{a}": {"GET": LEADS, "POST": LEADS} for a in ("sort", "pass_on", "mistaken")},
    "complaints_scan": {"GET": LEADS},
}
