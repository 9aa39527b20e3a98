"""Shows a panel with the template of the room that offers it."""

from django import template
from django.middleware.csrf import get_token
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import SafeString

from ayllu.ground.offers import Panel

register = template.Library()


@register.simple_tag(takes_context=True)
def inside(context: Context, panel: Panel) -> SafeString:
    """``{% inside p %}``: the panel's own template with its own context, and a token for forms."""
    request = getattr(context, "request", None)
    token = SimpleLazyObject(lambda: get_token(request)) if request else ""
    shown = {**panel.context, "title": panel.title, "csrf_token": token}
    return render_to_string(panel.template, shown)
