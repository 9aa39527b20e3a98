"""Addresses of consents and documents."""

from django.urls import path

from ayllu.accounts.matrix import Access, allow
from ayllu.people.papers import access
from ayllu.people.papers.views import consents, documents, files

P, H = "personas/<uuid:person_id>", "hogares/<uuid:household_id>"
C, D = "consentimientos/<uuid:consent_id>", "documentos/<uuid:document_id>"

urlpatterns = [
    path(f"{P}/consentimientos/", consents.consents_of, name="people_consents"),
    path(f"{P}/consentimientos/nuevo/", consents.consent_new, name="people_consent_new"),
    path(f"{P}/consentimientos/hoja/", consents.blank, name="people_consent_blank"),
    path(f"{C}/", consents.consent, name="people_consent"),
    path(f"{C}/renovar/", consents.consent_renew, name="people_consent_renew"),
    path(f"{C}/revocar/", consents.consent_withdraw, name="people_consent_withdraw"),
    path(f"{C}/hoja/", consents.sheet, name="people_consent_sheet"),
    path(f"{P}/no-contar/", consents.withhold_new, name="people_withhold_new"),
    path("no-contar/<uuid:withholding_id>/fin/", consents.withhold_end, name="people_withhold_end"),
    path(f"{P}/documentos/", documents.of_person, name="people_documents"),
    path(f"{P}/documentos/nuevo/", documents.new_of_person, name="people_document_new"),
    path(f"{H}/documentos/", documents.of_household, name="people_household_documents"),
    path(
        f"{H}/documentos/nuevo/",
        documents.new_of_household,
        name="people_household_document_new",
    ),
    path(f"{D}/", documents.document, name="people_document"),
    path(f"{D}/datos/", documents.document_edit, name="people_document_edit"),
    path(f"{D}/retiro/", documents.document_hide, name="people_document_hide"),
    path(f"{D}/devolucion/", documents.document_restore, name="people_document_restore"),
    path(f"{D}/archivo/", files.whole, name="people_document_file"),
    path(f"{D}/miniatura/", files.thumb, name="people_document_thumb"),
    path("cargas/<slug:key>/", files.upload, name="people_upload"),
]

READ = {"GET": allow(*access.READERS)}
EDIT = {"GET": allow(*access.EDITORS), "POST": allow(*access.EDITORS)}
ADD = {"GET": allow(*access.ADDERS), "POST": allow(*access.ADDERS)}
ACCESS: Access = {
    "people_consents": READ,
    "people_consent_new": EDIT,
    "people_consent_blank": READ,
    "people_consent": READ,
    "people_consent_renew": EDIT,
    "people_consent_withdraw": EDIT,
    "people_consent_sheet": READ,
    "people_withhold_new": EDIT,
    "people_withhold_end": EDIT,
    "people_documents": READ,
    "people_document_new": ADD,
    "people_household_documents": READ,
    "people_household_document_new": ADD,
    "people_document": READ,
    "people_document_edit": EDIT,
    "people_document_hide": EDIT,
    "people_document_restore": {"POST": allow(*access.KEEPERS)},
    "people_document_file": READ,
    "people_document_thumb": READ,
    "people_upload": ADD,
}
