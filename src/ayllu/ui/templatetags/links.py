"""``{% link_to thing %}``: the address of a thing's page, wherever in the house it stands."""

from typing import Any

from django import template

from ayllu.ui import links

register = template.Library()


@register.simple_tag
def link_to(thing: Any) -> str:
    return links.address_of(thing)
