"""An enquiry is kept with the sponsor's account, or blanked when nothing came of it."""

from ayllu.ground.privacy import SYSTEM, Keep, Life, line

ACCOUNT = Keep.ACCOUNT

DECLARED = {
    "sponsorship.enquiry": {
        **SYSTEM,
        "letter_id": line(ACCOUNT, Life.STAY, "Letter"),
        "code": line(ACCOUNT, Life.STAY, "Acknowledgement code"),
        "name": line(ACCOUNT, Life.BLANK, "Name"),
        "email": line(ACCOUNT, Life.BLANK, "E-mail"),
        "country": line(ACCOUNT, Life.STAY, "Country"),
        "language": line(ACCOUNT, Life.STAY, "Language"),
        "message": line(ACCOUNT, Life.BLANK, "Message"),
        "received_at": line(ACCOUNT, Life.STAY, "Received at"),
        "answered_at": line(ACCOUNT, Life.STAY, "Answered at"),
        "answered_by": line(ACCOUNT, Life.STAY, "Answered by"),
    }
}
