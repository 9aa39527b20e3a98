"""The word of a holder of notes apart."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.safekeeping import access, actions, forms


@require_GET
def words(request: StaffRequest) -> HttpResponse:
    rows = access.words(request.held)
    context = {
        "waiting": rows.filter(answer="").order_by("asked_at"),
        "given": rows.exclude(answer="").order_by("-at")[:20],
    }
    return render(request, "safekeeping/words.html", context)


@require_http_methods(["GET", "POST"])
@once
def word(request: StaffRequest, word_id: UUID) -> HttpResponse:
    """Asked of every holder in the same words; who asks never learns what is there."""
    found = access.word_for(request.held, word_id)
    form = forms.WordForm(request.POST or None, question=found.question)
    if form.is_valid() and attempt(
        form,
        lambda: actions.give_word(
            word=found,
            answer=form.cleaned_data["answer"],
            text=form.cleaned_data.get("text", ""),
            by=request.user,
            at=timezone.now(),
        ),
    ):
        return redirect("safekeeping_words")
    context = {"word": found, "form": None if found.answer else form}
    return render(request, "safekeeping/word.html", context, status=422 if form.is_bound else 200)
