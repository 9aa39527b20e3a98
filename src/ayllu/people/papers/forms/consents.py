"""Forms about consents: which questions are asked follows from how old the person is."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.people.papers import rules
from ayllu.people.papers.choices import (
    RECIPIENTS,
    Assent,
    Capacity,
    Recipient,
    Signed,
    WhyWithheld,
)
from ayllu.people.papers.forms.pages import SeveralPages
from ayllu.people.papers.models import Document
from ayllu.people.papers.rules import Stage
from ayllu.people.register.choices import Language
from ayllu.people.register.models import Person

BLANK = ("", _("Not chosen"))
DAY = _("Day/month/year")
ASK_HER = _("Ask the child and write what she or he says.")
GROUPS = (
    (_("What is allowed"), ("what", "scope", "given_on", "valid_until")),
    (_("Who consents"), ("capacity", "giver", "giver_body", "giver_paper", "own_on")),
    (_("The child"), ("assent", "assent_how")),
    (_("The signature"), ("how", "read_aloud_by", "language", "witness")),
    (_("The signed paper"), ("camera", "document")),
)
GROWN = (Stage.ADOLESCENT, Stage.ADULT)


def what_for() -> list[Any]:
    """Purpose and recipient as one question."""
    found: list[Any] = [BLANK]
    for purpose, recipients in RECIPIENTS.items():
        if recipients == ("",):
            found.append((f"{purpose}:", purpose.label))
            continue
        pairs = [(f"{purpose}:{r}", Recipient(r).label) for r in recipients]
        found.append((purpose.label, pairs))
    return found


class ConsentForm(SeveralPages):
    must_have = False
    what = forms.ChoiceField(label=_("For what"), choices=what_for)
    scope = forms.CharField(
        label=_("What exactly"),
        max_length=500,
        required=False,
        widget=forms.Textarea,
        help_text=_("Which data, which pictures, with which limits, in the words of the family."),
    )
    given_on = forms.DateField(label=_("Signed on"), help_text=DAY)
    valid_until = forms.DateField(
        label=_("Holds until"),
        required=False,
        help_text=_("At most a year is good practice. Only services may have no end."),
    )
    capacity = forms.ChoiceField(label=_("In what capacity"), choices=Capacity.choices)
    giver = forms.ChoiceField(
        label=_("Name"), required=False, help_text=_("Of those who live with her or him.")
    )
    giver_body = forms.CharField(
        label=_("Or another person or body"), max_length=120, required=False
    )
    giver_paper = forms.CharField(
        label=_("Paper of the guardian"),
        max_length=200,
        required=False,
        help_text=_("Number and date of the resolution or sentence."),
    )
    own_on = forms.DateField(
        label=_("The adolescent consents too, on"),
        required=False,
        help_text=_("From fourteen on her or his own signature is needed."),
    )
    assent = forms.ChoiceField(
        label=_("What the child says"),
        choices=[],
        widget=forms.RadioSelect,
        required=False,
        error_messages={"required": ASK_HER},
    )
    assent_how = forms.CharField(
        label=_("How it was explained"), max_length=300, required=False, widget=forms.Textarea
    )
    how = forms.ChoiceField(label=_("Signed with"), choices=Signed.choices, initial="signature")
    read_aloud_by = forms.CharField(label=_("Read aloud by"), max_length=120, required=False)
    language = forms.ChoiceField(
        label=_("In which language"), choices=[BLANK, *Language.choices], required=False
    )
    witness = forms.CharField(label=_("Witness"), max_length=120, required=False)
    document = forms.ChoiceField(label=_("Signed paper already in the file"), required=False)
    field_order = ["what", "scope", "given_on", "valid_until", "capacity"]

    def __init__(
        self,
        *args: Any,
        person: Person,
        people: Iterable[Person],
        scans: Iterable[Document],
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.stage, self.today = rules.stage(person.birth_date, today), today
        self.fit_to_age()
        fields: Any = self.fields
        fields["giver"].choices = [BLANK, *((str(p.pk), p.full_name) for p in people)]
        fields["document"].choices = [
            BLANK,
            *((str(d.pk), f"{d} · {d.entered_at:%d/%m/%Y}") for d in scans),
        ]
        self.order_fields([n for n in self.fields if n not in ("document", "camera", "pages")])

    @property
    def groups(self) -> list[tuple[Any, list[Any]]]:
        """The questions under their headings; a heading without questions is left out."""
        shown = [(title, [self[n] for n in names if n in self.fields]) for title, names in GROUPS]
        return [(title, fields) for title, fields in shown if fields]

    def fit_to_age(self) -> None:
        """Whoever may not be asked is not shown."""
        fields: Any = self.fields
        gone = {Stage.SMALL: Capacity.SELF, Stage.CHILD: Capacity.SELF}
        gone[Stage.ADULT] = Capacity.PARENT
        pairs = [p for p in Capacity.choices if p[0] != gone.get(self.stage)]
        fields["capacity"].choices = pairs
        if self.stage is not Stage.ADOLESCENT:
            del fields["own_on"]
        if self.stage in GROWN:
            del fields["assent"], fields["assent_how"]
            return
        small = self.stage in (Stage.SMALL, Stage.UNKNOWN)
        said = [Assent.YES, Assent.NO, *([Assent.TOO_YOUNG] if small else [])]
        fields["assent"].choices = [(a.value, a.label) for a in said]
        fields["assent"].required = self.stage is not Stage.UNKNOWN

    def clean_given_on(self) -> date:
        day: date = self.cleaned_data["given_on"]
        if day > self.today:
            raise forms.ValidationError(str(rules.StillToCome.sentence))
        return day

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if "assent" in self.fields and not data.get("assent"):
            if data.get("capacity") == Capacity.SELF:
                data["assent"] = Assent.OWN
            elif "assent" not in self.errors:
                self.add_error("assent", ASK_HER)
        if data.get("capacity") == Capacity.SELF:
            data["giver"] = data["giver_body"] = ""
        return data

    def words(self) -> dict[str, Any]:
        """As the action takes them; the files and the paper apart."""
        data = self.cleaned_data
        purpose, _colon, recipient = data["what"].partition(":")
        names = ("scope", "given_on", "valid_until", "capacity", "giver_body", "giver_paper",
                 "how", "read_aloud_by", "language", "witness")  # fmt: skip
        return {
            "purpose": purpose,
            "recipient": recipient,
            **{name: data[name] for name in names},
            "giver_id": data["giver"] or None,
            "own_on": data.get("own_on"),
            "assent": data.get("assent") or Assent.OWN,
            "assent_how": data.get("assent_how", ""),
        }


class WithdrawForm(forms.Form):
    on = forms.DateField(label=_("Withdrawn on"), help_text=DAY)
    said_by = forms.CharField(label=_("Who withdraws it"), max_length=120)
    told_how = forms.CharField(
        label=_("How she or he said so"),
        max_length=300,
        required=False,
        widget=forms.Textarea,
        help_text=_("No reason is needed."),
    )


class WithholdForm(forms.Form):
    recipient = forms.ChoiceField(label=_("To whom not"), choices=Recipient.choices)
    who = forms.CharField(label=_("To whom exactly"), max_length=120, required=False)
    what = forms.CharField(label=_("What must not be told"), max_length=300)
    everything = forms.BooleanField(label=_("Nothing at all goes to them"), required=False)
    why = forms.ChoiceField(label=_("Why"), choices=WhyWithheld.choices)
    note = forms.CharField(label=_("Note"), max_length=300, required=False)


class DayForm(forms.Form):
    on = forms.DateField(label=_("Last day"), help_text=DAY)
