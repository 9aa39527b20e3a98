"""At which site something new belongs: asked only of who works at two or more.

A form takes ``AsksSite`` and calls ``ask_site`` in its ``__init__``; the view calls ``keep`` after
it has saved. A site that is not hers is no choice of the form; the row policies refuse it too.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.access import Held
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.places.models import Site


def sites_as(held: Held, *roles: Role) -> list[Site]:
    """Where any of the roles is held, without a role anywhere; by name, one query."""
    wanted = held.sites_as(*(roles or Role))
    return list(Site.objects.filter(pk__in=wanted).order_by("name")) if wanted else []


def marks(held: Held) -> dict[UUID, str]:
    """Short names of her sites, to mark rows with; none where she works at one site only."""
    found = sites_as(held) if len(held.sites_as(*Role)) > 1 else []
    return {site.pk: site.short_name for site in found}


def mark(rows: Iterable[Any], held: Held) -> None:
    """Give each row of a list the name of its site, ``site_mark``; '' when there is one site."""
    names = marks(held)
    for row in rows:
        row.site_mark = names.get(row.site_id, "")


class AsksSite(forms.BaseForm):
    """Part of a form: at which site; chosen already is the one she used last."""

    sites: list[Site]

    def ask_site(self, sites: Iterable[Site], by: User | None = None) -> None:
        self.sites = list(sites)
        if len(self.sites) < 2:
            return
        last = str(by.last_site_id) if by and by.last_site_id else ""
        self.fields["site"] = forms.ChoiceField(
            label=_("At which site?"),
            choices=[(str(site.pk), site.name) for site in self.sites],
            initial=last if last in {str(site.pk) for site in self.sites} else None,
            widget=forms.RadioSelect,
        )
        self.order_fields(["site"])

    def chosen_site(self) -> Site:
        """The chosen one, or the only one; call it on a valid form."""
        chosen = self.cleaned_data.get("site") or str(self.sites[0].pk)
        return next(site for site in self.sites if str(site.pk) == chosen)

    def answers(self) -> dict[str, Any]:
        """What was answered, without the site."""
        return {name: value for name, value in self.cleaned_data.items() if name != "site"}

    def keep(self, by: User) -> None:
        """Remember the site for the next form, where there was a choice."""
        if len(self.sites) > 1 and by.last_site_id != self.chosen_site().pk:
            User.objects.filter(pk=by.pk).update(last_site=self.chosen_site())
