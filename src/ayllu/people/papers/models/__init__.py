from ayllu.people.papers.models.consent import Consent, ConsentEnd, Withholding
from ayllu.people.papers.models.document import Document
from ayllu.people.papers.models.upload import Part, Upload

__all__ = ["Consent", "ConsentEnd", "Document", "Part", "Upload", "Withholding"]
