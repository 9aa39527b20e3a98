"""A field is one component, wired by ids; a refused form says so once, at the top."""

from django import forms
from django.template import Context, Template
from django.test import RequestFactory

from ayllu.ui import fields
from ayllu.ui.gallery import SampleForm

REQUEST = RequestFactory()
KNOWN = "0190b3a0-0000-7000-8000-000000000001"


def shown(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context))


def test_a_field_ties_hint_and_error_to_its_input() -> None:
    form = SampleForm({"names": ""})
    html = shown("{% field form.names %}", form=form)
    assert 'for="id_names"' in html
    assert 'aria-describedby="id_names-hint id_names-error"' in html
    assert 'id="id_names-hint"' in html
    assert 'id="id_names-error"' in html
    assert 'aria-invalid="true"' in html


def test_a_date_is_written_by_hand() -> None:
    html = shown("{% field form.born %}", form=SampleForm({"born": "31/02/2021"}))
    assert 'type="text"' in html
    assert 'inputmode="numeric"' in html
    assert 'value="31/02/2021"' in html


def test_choices_are_a_group_with_a_legend() -> None:
    html = shown("{% field form.sleep %}", form=SampleForm())
    assert html.count("<legend>") == 1
    assert html.count('type="radio"') == 3


def test_every_kind_of_field_is_drawn_without_style() -> None:
    html = shown("{% form_fields form %}", form=SampleForm())
    assert "style=" not in html
    assert all(f'name="{name}"' in html for name in SampleForm.base_fields)


def test_the_summary_leads_to_the_first_control_of_each_field() -> None:
    form = SampleForm({"names": "Nayeli", "born": "31/02/2021", "home": "1", "words": "x"})
    html = shown("{% error_summary form %}", form=form)
    assert 'href="#id_born"' in html
    assert 'href="#id_sleep_0"' in html
    assert 'href="#id_names"' not in html


def test_a_form_without_mistakes_has_no_summary() -> None:
    assert shown("{% error_summary form %}", form=SampleForm()) == ""


def test_the_summary_knows_formsets() -> None:
    many = forms.formset_factory(SampleForm, extra=1)
    data = {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "form-0-names": ""}
    found = fields.wrongs(many(data))
    assert "id_form-0-names" in [wrong.target for wrong in found]


def test_a_form_shown_again_keeps_its_command() -> None:
    request = REQUEST.post("/", {"command": KNOWN})
    html = shown("{% command_id %}{% command_id %}", request=request)
    assert html.count(KNOWN) == 1


def test_a_new_form_has_a_new_command() -> None:
    assert shown("{% command_id %}", request=REQUEST.get("/")) != shown("{% command_id %}")


def test_a_command_that_is_no_identifier_is_not_repeated() -> None:
    request = REQUEST.post("/", {"command": '"><script>'})
    assert "script" not in shown("{% command_id %}", request=request)
