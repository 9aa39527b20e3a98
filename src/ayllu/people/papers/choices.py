"""Closed sets of consents and documents, and the sentence of each constraint."""

from typing import Final

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Purpose(models.TextChoices):
    SERVICES = "services", _("Services")
    SHARING = "sharing", _("Sharing information")
    REPORTING = "reporting", _("Figures without names")
    PHOTO = "photo", _("Photographs")
    STORY = "story", _("Telling the story")
    SPONSOR = "sponsor", _("Contact with a sponsor")


class Recipient(models.TextChoices):
    """To whom information goes, or where a picture or a story is shown."""

    HEALTH = "health", _("Health services")
    SCHOOL = "school", _("School")
    AUTHORITY = "authority", _("UPE, DEMUNA and other authorities")
    JUSTICE = "justice", _("Police, prosecutor, court")
    KIN = "kin", _("Family and kin")
    PARTNER = "partner", _("Other organisations")
    FILE = "file", _("The file here")
    SPONSORS = "sponsors", _("Sponsors")
    NATIONAL = "national", _("Campaigns in Peru")
    ABROAD = "abroad", _("Campaigns abroad")
    PRESS = "press", _("Press")
    WEB = "web", _("Web and networks")


TO_BODIES: Final = (
    Recipient.HEALTH,
    Recipient.SCHOOL,
    Recipient.AUTHORITY,
    Recipient.JUSTICE,
    Recipient.KIN,
    Recipient.PARTNER,
)
TO_EYES: Final = (
    Recipient.SPONSORS,
    Recipient.NATIONAL,
    Recipient.ABROAD,
    Recipient.PRESS,
    Recipient.WEB,
)
RECIPIENTS: Final[dict[Purpose, tuple[str, ...]]] = {
    Purpose.SERVICES: ("",),
    Purpose.SHARING: TO_BODIES,
    Purpose.REPORTING: ("",),
    Purpose.PHOTO: (Recipient.FILE, *TO_EYES),
    Purpose.STORY: TO_EYES,
    Purpose.SPONSOR: ("",),
}
# A child who says no is not shown, whatever her parents say.
HER_NO_STOPS: Final = (Purpose.PHOTO, Purpose.STORY, Purpose.SPONSOR)


class Capacity(models.TextChoices):
    PARENT = "parent", _("Mother or father")
    GUARDIAN = "guardian", _("Guardian, with a paper")
    SELF = "self", _("The person herself or himself")


class Signed(models.TextChoices):
    SIGNATURE = "signature", _("Signature")
    FINGERPRINT = "fingerprint", _("Fingerprint")


class Assent(models.TextChoices):
    YES = "yes", _("Says yes")
    NO = "no", _("Says no")
    TOO_YOUNG = "too_young", _("Under seven")
    OWN = "own", _("Consents for herself or himself")


class Ended(models.TextChoices):
    WITHDRAWN = "withdrawn", _("Consent withdrawn")
    REPLACED = "replaced", _("Replaced by a new one")
    EXPIRED = "expired", _("Its time was over")
    MISTAKE = "mistake", _("Entered by mistake")


class WhyWithheld(models.TextChoices):
    FEAR = "fear", _("Fear of harm")
    TELLS = "tells", _("Wants to tell it herself or himself")
    ORDER = "order", _("By order of an authority")
    OTHER = "other", _("Another reason")


class Kind(models.TextChoices):
    BIRTH = "birth", _("Birth certificate")
    DNI = "dni", _("DNI (scan)")
    MEDICAL = "medical", _("Medical")
    SCHOOL = "school", _("School")
    COURT = "court", _("Order of a court or authority")
    CONSENT = "consent", _("Signed consent")
    PHOTO = "photo", _("Photograph")
    OTHER = "other", _("Other")


class Media(models.TextChoices):
    JPEG = "image/jpeg", _("Picture")
    PDF = "application/pdf", "PDF"


# Who opens a document follows from what it is; everything else lies with the person's file.
COMPARTMENT: Final[dict[str, str]] = {Kind.MEDICAL: "health", Kind.COURT: "case"}
EXT: Final = {Media.JPEG: "jpg", Media.PDF: "pdf"}

CONSENTS: dict[str, str | Promise] = {
    "papers_consent_one_open": _(
        "There is already a consent for this purpose and recipient. Renew it or withdraw it."
    ),
    "papers_consent_until_after_from": _("The last day of the consent is before the first."),
    "papers_consent_until_unless_services": _("Write until when it holds; only services may not."),
    "papers_consent_recipient_fits": _("This recipient does not belong to this purpose."),
    "papers_consent_giver_named": _("Say who gave the consent, or which body."),
    "papers_consent_guardian_paper": _("A guardian consents with the paper that says so."),
    "papers_consent_fingerprint_witness": _(
        "Who gives a fingerprint hears it read aloud, with a witness."
    ),
    "papers_consent_assent_explained": _("Write how it was explained to the child."),
    "papers_consent_child_said_no": _(
        "The child said no: without her yes there is no photo, no story and no sponsor."
    ),
    "papers_consent_own_from_14": _(
        "From fourteen on the adolescent's own consent is needed, beside that of the parents."
    ),
    "papers_consent_adult_herself": _("An adult consents for herself or himself."),
    "papers_consent_too_young_alone": _("Under fourteen a parent or guardian consents."),
    "papers_consent_assent_from_7": _("From seven on the child is asked, and her answer written."),
    "papers_end_once": _("This consent was already ended."),
    "papers_withholding_ends_after_start": _("The last day is before the first."),
}
# To whom a consent must speak before a body of this kind (places.Body.Kind) hears it.
RECIPIENT: dict[str, Recipient] = {
    "health_post": Recipient.HEALTH,
    "school": Recipient.SCHOOL,
    "demuna": Recipient.AUTHORITY,
    "upe": Recipient.AUTHORITY,
    "cem": Recipient.AUTHORITY,
    "municipality": Recipient.AUTHORITY,
    "police": Recipient.JUSTICE,
    "prosecutor": Recipient.JUSTICE,
    "family_court": Recipient.JUSTICE,
    "community": Recipient.PARTNER,
    "other": Recipient.PARTNER,
}

CONSTRAINTS: dict[str, str | Promise] = {
    **CONSENTS,
    "papers_document_of_someone": _("A document belongs to a person or to a household."),
    "papers_document_valid_after_issue": _("The document ends before it was issued."),
    "papers_document_photo_of_one": _("A photograph belongs to one person, with her consent."),
    "papers_document_portrait_is_photo": _("Only a photograph can be the picture of the file."),
    "papers_document_hidden_says_why": _("Say why the document is taken out of the file."),
    "papers_document_compartment_by_kind": _("This kind of document is kept elsewhere."),
    "papers_document_photo_consented": _(
        "There is no consent for photographs in the file. Record it first."
    ),
    "papers_upload_once": _("This file is already being sent."),
    "papers_upload_fits": _("More arrived than the file is long. Choose the file again."),
    "papers_part_once": _("This piece already arrived."),
}
