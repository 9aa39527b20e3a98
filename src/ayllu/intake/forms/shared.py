"""What the forms of intake share."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.intake import choices

YES_NO = [("True", _("Yes")), ("False", _("No"))]


def text(rows: int = 4) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def yes_no(label: Any, *, required: bool = True) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=YES_NO,
        coerce=lambda v: v == "True",
        empty_value=None,
        required=required,
        widget=forms.RadioSelect,
    )


def reasons(*, required: bool = True) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=_("Reasons"),
        choices=choices.Reason.choices,
        widget=forms.CheckboxSelectMultiple,
        required=required,
    )


if TYPE_CHECKING:
    ModelForm = forms.ModelForm[Any]
else:
    ModelForm = forms.ModelForm


class Plain(ModelForm):
    """A form of a model whose labels are sentences of this room."""


class WhyForm(forms.Form):
    why = forms.CharField(label=_("Why"), max_length=300, widget=text(3))


class StepForm(forms.Form):
    to = forms.ChoiceField(label=_("Next step"), widget=forms.RadioSelect)
    why = forms.CharField(label=_("Why"), max_length=500, widget=text(3))

    def __init__(self, *args: Any, state: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        targets = choices.WORKFLOW[choices.State(state)]
        self.fields["to"].choices = [(t.value, t.label) for t in targets]  # type: ignore[attr-defined]  # a choice field


class Line(forms.Form):
    """A line of a list: left empty it is dropped, begun it must be whole."""

    needed: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.needed:
            self.fields[name].required = False

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        said = [name for name in self.needed if data.get(name) not in (None, "")]
        for name in self.needed if said else ():
            if name not in said and name not in self.errors:
                self.add_error(name, self.fields[name].error_messages["required"])
        return data


class EmptyForm(forms.Form):
    """Only a place for what the room says no to."""
