"""Which act can be taken back by which function of its room; one line for each act."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ayllu.complaints.answers import actions as complaints
from ayllu.complaints.register.actions import writing as complaints_writing
from ayllu.families.benefits import actions as benefits
from ayllu.families.community import actions as community
from ayllu.families.conference.actions import calling, holding
from ayllu.families.counsel.actions import episodes as counsel
from ayllu.families.counsel.actions import records as counsel_records
from ayllu.families.gain import actions as gain
from ayllu.families.handover.actions import handovers
from ayllu.families.legal.actions import days as legal_days
from ayllu.families.legal.actions import matters as legal
from ayllu.families.outward import actions as outward
from ayllu.families.owed import actions as owed
from ayllu.families.plans.actions import objectives
from ayllu.families.support import actions as support
from ayllu.families.work import actions as work
from ayllu.ground import undo
from ayllu.ground.models import Undo
from ayllu.intake.actions import taking_back as intake
from ayllu.means import actions as means
from ayllu.people.changes.actions import joining
from ayllu.people.register.actions import lives, mistakes
from ayllu.visits.actions import planning as visits
from ayllu.visits.actions import taking_back as visits_back


@dataclass(frozen=True)
class Way:
    """``text`` says what was done; ``back`` takes it back: ``back(about_id, by=…)``."""

    text: str | Promise
    back: Callable[..., Any]


WAYS: dict[str, Way] = {
    "people.person.register": Way(_("Person registered."), mistakes.undo_person),
    "people.household.open": Way(_("Family registered."), mistakes.undo_household),
    "people.person.mistaken": Way(_("Marked as a mistake."), mistakes.undo_mistake),
    "people.household.mistaken": Way(_("Marked as a mistake."), mistakes.undo_mistake),
    joining.JOINED: Way(_("Two files joined."), joining.undo_join),
    lives.PHONE_ENDED: Way(_("Telephone taken off the file."), lives.undo_phone_end),
    lives.ALERT_ENDED: Way(_("Warning ended."), lives.undo_alert_end),
    complaints_writing.WROTE: Way(
        _("Suggestion or complaint written down."), complaints_writing.undo_write
    ),
    complaints.DID: Way(_("What was done is written down."), complaints.undo_measure),
    complaints.ANSWERED: Way(_("Answer saved."), complaints.undo_answer),
    counsel.ASKED: Way(_("Psychological support asked for."), counsel.undo_ask),
    counsel_records.WROTE: Way(_("Session written."), counsel_records.undo_session),
    benefits.MOVED: Way(_("Benefit noted."), benefits.undo_move),
    legal.OPENED: Way(_("Legal matter opened."), legal.undo_begin),
    legal.STEPPED: Way(_("Step written."), legal.undo_settle),
    legal.CLOSED: Way(_("Result written."), legal.undo_close),
    legal_days.TOLD: Way(_("Hearing told."), legal_days.undo_tell),
    work.OPENED: Way(_("Path to work begun."), work.undo_begin),
    work.STEPPED: Way(_("Step written."), work.undo_settle),
    work.MOVED: Way(_("Path to work told."), work.undo_move),
    work.JOB_ENDED: Way(_("End of the work written."), work.undo_end_job),
    gain.GIVEN: Way(_("What was given is written."), gain.undo_give),
    owed.PAID: Way(_("Payment written."), owed.undo_receive),
    outward.SENT: Way(_("Referral sent."), outward.undo_send),
    community.ENDED: Way(_("The group is no longer accompanied."), community.undo_end),
    community.PLANNED: Way(_("Meeting planned."), community.undo_plan),
    community.TOLD: Way(_("Meeting told."), community.undo_tell),
    community.CANCELLED: Way(_("The meeting was not held."), community.undo_cancel),
    handovers.CONFIRMED: Way(_("Handover confirmed."), handovers.undo_confirm),
    calling.CALLED: Way(_("Case conference called."), calling.undo_call),
    holding.HELD: Way(_("Minutes of the conference saved."), holding.undo_hold),
    holding.DONE: Way(_("Decision of a conference closed."), holding.undo_task),
    support.GIVEN: Way(_("Service written down."), support.undo_act),
    support.GIVEN_GROUP: Way(_("Group act written down."), support.undo_act),
    intake.TAKEN: Way(_("Referral taken in charge."), intake.untake),
    intake.LINKED: Way(_("Family linked to the referral."), intake.unlink),
    intake.SCREENED: Way(_("Screening saved."), intake.unscreen),
    means.FINISHED: Way(_("Sheet of the economy finished."), means.take_back),
    visits.PLANNED: Way(_("Visit planned."), visits_back.unplan),
    visits.CANCELLED: Way(_("Visit cancelled."), visits_back.uncancel),
    visits.RECORDED: Way(_("Visit written down."), visits_back.unrecord),
    objectives.DONE: Way(_("Activity closed."), objectives.undo_activity),
}


def open_offer(*, by: UUID, at: datetime) -> Undo | None:
    """The last act of a person that can still be taken back."""
    offer = undo.latest(by=by, at=at)
    return offer if offer is not None and offer.code in WAYS else None


def text_of(code: str) -> str:
    return str(WAYS[code].text) if code in WAYS else str(_("Saved."))
