"""From the code of a reading to the sentence that people read on the file."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

READ: dict[str, str | Promise] = {
    "casefile.household.read": gettext_lazy("opened the family's file"),
    "casefile.person.read": gettext_lazy("opened the person's file"),
    "file.form.read": gettext_lazy("opened a form about it"),
    "casefile.opened.read": gettext_lazy("looked at who opened this file"),
}
ROOMS: dict[str, str | Promise] = {
    "people": gettext_lazy("opened data of the register"),
    "people.consent": gettext_lazy("opened the consents"),
    "people.document": gettext_lazy("opened a document"),
    "people.documents": gettext_lazy("looked at the documents"),
    "kin": gettext_lazy("opened the family ties"),
    "intake.referral": gettext_lazy("opened the referral"),
    "means.family": gettext_lazy("opened the economy of the home"),
    "means.sheet": gettext_lazy("opened a sheet of the economy"),
    "visits.visit": gettext_lazy("opened a home visit"),
    "visits.filled": gettext_lazy("printed a home visit"),
    "visits.form": gettext_lazy("printed the blank visit form"),
    "visits.list": gettext_lazy("saw it in the list of visits"),
    "visits.day": gettext_lazy("saw it on the way of a day"),
    "intake.assessment": gettext_lazy("opened the assessment"),
    "intake.decision": gettext_lazy("opened the panel's decision"),
    "intake.minutes": gettext_lazy("printed the minutes"),
    "intake.participation": gettext_lazy("opened the participation"),
    "families.plan": gettext_lazy("opened the family plan"),
    "families.agreement": gettext_lazy("printed the agreement"),
    "families.counsel.desk": gettext_lazy("saw it on the psychologist's page"),
    "families.counsel.episode": gettext_lazy("opened the psychological support"),
    "families.counsel.summary": gettext_lazy("read the psychologist's summary"),
    "families.counsel.session": gettext_lazy("read a psychologist's note"),
    "families.counsel.score": gettext_lazy("opened a questionnaire"),
    "families.counsel.alert": gettext_lazy("read an alert"),
    "families.benefits": gettext_lazy("opened the benefits of the family"),
    "families.benefit": gettext_lazy("opened a benefit"),
    "families.benefits_list": gettext_lazy("saw it in the list of benefits"),
    "families.balance": gettext_lazy("saw it in the balance of the caseloads"),
    "families.caseload": gettext_lazy("saw it in a caseload"),
    "families.caseload_sheet": gettext_lazy("printed a caseload"),
    "families.handover": gettext_lazy("opened a handover"),
    "families.handover_sheet": gettext_lazy("printed a handover"),
    "families.handovers": gettext_lazy("saw it in the list of handovers"),
    "families.conference": gettext_lazy("opened a case conference"),
    "families.conference_letter": gettext_lazy("printed an invitation to a case conference"),
    "families.conference_minutes": gettext_lazy("printed the minutes of a case conference"),
    "families.conferences": gettext_lazy("saw it in the list of case conferences"),
    "families.legal": gettext_lazy("opened a legal matter"),
    "families.work": gettext_lazy("opened a path to work"),
    "families.work_of": gettext_lazy("opened the paths to work of the family"),
    "families.work_list": gettext_lazy("saw it in the list of paths to work"),
    "families.gain": gettext_lazy("opened the income from work"),
    "families.gain_list": gettext_lazy("saw it in the list of incomes to ask"),
    "families.gain_book": gettext_lazy("opened the cash book of a business"),
    "families.gain_sheet": gettext_lazy("printed the sheet of a business"),
    "families.owed": gettext_lazy("opened the maintenance month by month"),
    "families.owed_list": gettext_lazy("saw it in the list of what is missing and owed"),
    "families.legal_of": gettext_lazy("opened the legal help of the family"),
    "families.legal_list": gettext_lazy("saw it in the list of legal matters"),
    "families.legal_sheet": gettext_lazy("printed the steps of a legal matter"),
    "families.community": gettext_lazy("opened a community group"),
    "families.community_sheet": gettext_lazy("printed the sheet of a community group"),
    "families.community_list": gettext_lazy("saw it in the list of community groups"),
    "families.outward": gettext_lazy("opened a referral to another body"),
    "families.outward_letter": gettext_lazy("printed a letter to another body"),
    "families.outward_pdf": gettext_lazy("took the letter to another body as a file"),
    "families.outward_list": gettext_lazy("saw it in the list of referrals to other bodies"),
    "families.report": gettext_lazy("opened a social report"),
    "families.report_pdf": gettext_lazy("opened a social report as PDF"),
    "families.report_docx": gettext_lazy("took a social report as a document"),
    "families.reports": gettext_lazy("opened the social reports of the family"),
    "families.reports_list": gettext_lazy("saw it in the list of social reports"),
    "families.services": gettext_lazy("opened the services of the family"),
    "families.service": gettext_lazy("opened a service that was given"),
    "families.services_list": gettext_lazy("saw it in the list of services"),
    "families.review": gettext_lazy("opened a review"),
    "families.reviews": gettext_lazy("opened the reviews and exits"),
    "families.exit": gettext_lazy("opened the exit"),
    "families.exit_minutes": gettext_lazy("printed the minutes of the exit"),
    "families.exits": gettext_lazy("saw it in the list of exits"),
    "families.secondlook": gettext_lazy("opened the second look"),
    "families.sheet": gettext_lazy("printed the family's sheet"),
    "intake.referrals": gettext_lazy("saw it in the list of referrals"),
    "casefile.households": gettext_lazy("saw it in the list of families"),
    "desk.search": gettext_lazy("found it in a search"),
    "safeguarding": gettext_lazy("opened a safeguarding concern"),
    "safeguarding.figures": gettext_lazy("looked at safeguarding in numbers"),
    "casefile.opening": gettext_lazy("read a file opened in an emergency"),
    "locks": gettext_lazy("looked at who is hidden and what was opened"),
    "datarights": gettext_lazy("worked on a request about the person's data"),
    "safekeeping": gettext_lazy("worked on the guarding of data"),
    "complaints": gettext_lazy("opened a suggestion or complaint"),
    "complaints.register": gettext_lazy("saw it in the register of suggestions and complaints"),
    "complaints.sheet": gettext_lazy("printed the register of suggestions and complaints"),
    "complaints.scan": gettext_lazy("opened the scanned sheet of a complaint"),
    "sponsorship": gettext_lazy("opened an enquiry about sponsoring"),
    "reports": gettext_lazy("saw it in a list behind a figure"),
}


def did(code: str) -> str:
    """Exact code first, then the longest beginning; a code without a sentence stays general."""
    if code in READ:
        return str(READ[code])
    parts = code.split(".")
    for length in range(len(parts), 0, -1):
        sentence = ROOMS.get(".".join(parts[:length]))
        if sentence is not None:
            return str(sentence)
    return _("opened a page of this file")


def when(at: datetime, *, today: date) -> str:
    """ "today 08:41", "yesterday 20:15", "Thu 19/11, 11:02", later the whole date."""
    local = timezone.localtime(at)
    clock = f"{local:%H:%M}"
    days = (today - local.date()).days
    if days == 0:
        return _("today %(time)s") % {"time": clock}
    if days == 1:
        return _("yesterday %(time)s") % {"time": clock}
    if days < 7:
        return f"{date_format(local, 'D')} {local:%d/%m}, {clock}"
    return f"{local:%d/%m/%Y}, {clock}"
