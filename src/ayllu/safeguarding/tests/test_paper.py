"""The report to an authority as a file."""

import io
from collections.abc import Callable

import pypdf
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.places.models import Site
from ayllu.safeguarding.models import Report
from ayllu.safeguarding.tests.scene import assessed
from ayllu.safeguarding.tests.test_levels import reported
from conftest import ScopedClient

SignIn = Callable[[User], ScopedClient]


def test_the_letter_as_a_file_has_the_facts_and_no_way_to_the_family(
    salome: User,
    as_salome: ScopedClient,
    cajamarca: Site,
    elena: User,
    sign_in: Callable[[User], ScopedClient],
) -> None:
    concern = assessed(cajamarca, salome, level=3)
    reported(salome, concern)
    report = Report.objects.get()
    address = reverse("safeguarding_report_pdf", args=[report.pk])
    answer = as_salome.get(address)
    pages = pypdf.PdfReader(io.BytesIO(answer.content)).pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    for said in ("Los hechos.", "E-12", report.code, "no a la familia"):
        assert said in text
    assert "Así lo contó." not in text
    assert answer["Content-Disposition"] == f'inline; filename="{report.code}.pdf"'
    assert "no-store" in answer["Cache-Control"]
    assert Entry.objects.filter(code="safeguarding.report_pdf.read").count() == 1
    assert sign_in(elena).get(address).status_code == 404
