"""Shows a panel with the template of the room that offers it."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from ayllu.ground.offers import Panel

register = template.Library()


@register.simple_tag
def inside(panel: Panel) -> SafeString:
    """``{% inside p %}``: the panel's own template with its own context and nothing else."""
    return render_to_string(panel.template, {**panel.context, "title": panel.title})
