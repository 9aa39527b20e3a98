"""What is typed about suggestions and complaints; nothing here saves."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.accounts.sites import AsksSite
from ayllu.complaints.register import rules
from ayllu.complaints.register.choices import (
    CONSTRAINTS,
    About,
    Kind,
    Language,
    Way,
    Who,
)
from ayllu.complaints.register.fields import offer, past, radio, written
from ayllu.lib.scrub.kinds import MOST_BYTES
from ayllu.people.papers.rules import NOT_TAKEN
from ayllu.places.models import Site
from ayllu.safeguarding.choices import ByWhom
from ayllu.safeguarding.choices import Kind as HarmKind


class NamedField(forms.MultipleChoiceField):
    """Members of the staff whom it is about: they never see it."""

    widget = forms.CheckboxSelectMultiple

    def to_python(self, value: Any) -> list[Any]:
        return [UUID(v) for v in super().to_python(value)]

    def validate(self, value: list[Any]) -> None:
        super().validate([str(v) for v in value])


def named() -> NamedField:
    return NamedField(
        label=_("Is it about someone of the staff?"),
        help_text=_("Mark who. That person never reads it, never answers it, never learns who."),
        required=False,
    )


class HarmFields(forms.Form):
    """What safeguarding needs to begin; the words themselves go with it."""

    harm_kind = forms.ChoiceField(
        label=_("What kind of harm?"),
        choices=HarmKind.choices,
        initial=HarmKind.UNSURE,
        required=False,
    )
    by_whom = forms.ChoiceField(
        label=_("By whom?"), choices=ByWhom.choices, initial=ByWhom.UNKNOWN, required=False
    )
    in_danger_now = forms.BooleanField(label=_("The child is in danger now"), required=False)

    def told_harm(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "kind": data.get("harm_kind") or HarmKind.UNSURE,
            "by_whom": data.get("by_whom") or ByWhom.UNKNOWN,
            "in_danger_now": bool(data.get("in_danger_now")),
        }


class WriteForm(AsksSite, HarmFields):
    way = radio(_("How did it come?"), [c for c in Way.choices if c[0] != Way.PORTAL])
    words = written(
        _("What was said, word for word"),
        _("As the person said or wrote it, with its mistakes. Do not improve it."),
        rows=6,
        most=8000,
    )
    language = forms.ChoiceField(label=_("In which language?"), choices=Language.choices)
    kind = radio(_("What is it?"), Kind.choices)
    about = radio(_("About what?"), About.choices)
    who = radio(_("Who said it?"), Who.choices)
    who_name = forms.CharField(
        label=_("Name, if the person gave it"), max_length=120, required=False
    )
    reach = forms.CharField(
        label=_("How can we tell the answer?"),
        help_text=_("House, classroom, a safe telephone"),
        max_length=200,
        required=False,
    )
    on_day = forms.DateField(
        label=_("On which day?"), help_text=_("The day it was said, or taken out of the box")
    )
    heard_by = forms.ChoiceField(label=_("Who heard it?"), required=False)
    about_users = named()
    sheet = forms.FileField(
        label=_("The sheet itself, as a photo or PDF"),
        help_text=_("Only if the person agrees. It is kept sealed, apart from any file."),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,application/pdf"}),
    )
    harm = radio(
        _("Is there harm to a child in it?"),
        [("no", _("No")), ("yes", _("Yes, or I fear so"))],
        required=False,
        help_text=_(
            "With a yes it goes to the safeguarding lead at once, and no word of it stays here."
        ),
    )
    field_order = ["site", "way", "words", "language", "kind", "about", "who", "who_name", "reach"]

    def __init__(
        self,
        *args: Any,
        staff: list[User],
        sites: list[Site],
        by: User,
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.by = today, by
        offer(self, "heard_by", staff, blank=_("Nobody: it came on paper"))
        offer(self, "about_users", [u for u in staff if u.pk != by.pk])
        self.ask_site(sites, by)

    def clean_sheet(self) -> Any:
        file = self.cleaned_data["sheet"]
        if file and file.size > MOST_BYTES:
            raise forms.ValidationError(str(NOT_TAKEN["too_big"]))
        return file

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        past(self, "on_day", self.today)
        if data.get("way") == Way.SPOKEN and not data.get("heard_by"):
            self.add_error("heard_by", str(CONSTRAINTS["complaints_spoken_has_hearer"]))
        if data.get("who") == Who.NAMELESS and data.get("who_name"):
            self.add_error("who_name", str(CONSTRAINTS["complaints_nameless_has_no_name"]))
        found = rules.harm_words(data.get("words", ""))
        if found and not data.get("harm"):
            self.add_error(
                "harm",
                _("These words may tell of harm: %(words)s. Say whether there is harm in it.")
                % {"words": ", ".join(f"«{w}»" for w in found[:5])},
            )
        return data

    def said(self) -> dict[str, Any]:
        names = ("way", "words", "language", "kind", "about", "who", "who_name", "reach", "on_day")
        hearer = self.cleaned_data["heard_by"]
        spoken = self.cleaned_data["way"] == Way.SPOKEN
        return {
            **{name: self.cleaned_data[name] for name in names},
            "heard_by_id": UUID(hearer) if spoken and hearer else None,
        }

    def is_harm(self) -> bool:
        return bool(self.cleaned_data["harm"] == "yes")

    def says_no_harm(self) -> bool:
        return bool(self.cleaned_data["harm"] == "no")

    def sheets(self) -> list[bytes]:
        sheet = self.cleaned_data.get("sheet")
        return [sheet.read()] if sheet else []


class SortForm(forms.Form):
    """What it is and about whom, as whoever reads it sees it."""

    kind = radio(_("What is it?"), Kind.choices)
    about = radio(_("About what?"), About.choices)
    who = radio(_("Who said it?"), Who.choices)
    about_users = named()

    def __init__(self, *args: Any, staff: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "about_users", staff)


class PassOnForm(HarmFields):
    note = written(
        _("What must be known besides?"),
        _("Only what you saw or heard yourself. Do not ask the child."),
        required=False,
        most=2000,
    )


class WhyForm(forms.Form):
    why = written(_("Why was it a mistake?"), rows=3, most=300)
