"""After the plan: services, two reviews, the exit by a panel, a follow-up, and the way back."""

from collections.abc import Callable
from uuid import UUID

from playwright.sync_api import Page

from ayllu.families.reviews.models import Exit, FollowUp, Reopening
from ayllu.intake.choices import Dimension
from ayllu.intake.models import Participation
from ayllu.people.register.models import Household
from tests.e2e.conftest import House, be
from tests.e2e.eyes import Eyes
from tests.e2e.hands import fill, put, said, send, tick
from tests.e2e.passing import pass_days

HALF_A_YEAR = 190
SALOME, ELENA = "Salomé Guevara", "Elena Cabanillas"
WHY = "Viven de su trabajo, el cuarto está hecho y la abuela vive al lado."
RELAPSE = "La mamá perdió el puesto y Kiara dejó de ir a la escuela."


class Onwards:
    """The same family, seen by Rosa at the same width; ``today`` writes a day of the calendar."""

    def __init__(
        self,
        house: House,
        rosa: Eyes,
        open_window: Callable[[int], Eyes],
        household: Household,
        today: str,
    ) -> None:
        self.house, self.rosa, self.open = house, rosa, open_window
        self.household, self.today = household, today
        self.wrong: list[str] = []

    def well(self, name: str, seen: Eyes | None = None) -> None:
        self.wrong += (seen or self.rosa).look(f"onwards {name}")

    def go(self, path: str, page: Page | None = None) -> Page:
        page = page or self.rosa.page
        answer = page.goto(self.house.staff + path)
        assert answer is not None
        assert answer.status == 200, f"{answer.status} {path}"
        return page

    def months_pass(self) -> None:
        pass_days(self.house.name, self.household, HALF_A_YEAR)

    def row(self) -> Participation:
        with self.house.seen():
            return Participation.objects.get(household=self.household)

    # Services: who, and what; the second tap saves

    def serve(self) -> None:
        page = self.go(f"/familias/{self.household.pk}/")
        form = "main form[action$='/rapido/']"
        tick(page.locator(f"{form} [name=people]").first)
        send(page, f"{form} button[name=service]")
        self.go(f"/servicios/hogar/{self.household.pk}/")
        self.well("1 servicios")
        with self.house.seen():
            assert self.household.services.count() == 1

    # A round of eight dimensions and the review that reads it

    def assess(self, level: int) -> None:
        page = self.go(f"/hogares/{self.household.pk}/evaluaciones/nueva/")
        send(page)
        address = page.url
        for dimension in Dimension.values:
            page.goto(f"{address}dimension/{dimension}/")
            fill(page, level=level, evidence="Visto en la visita y en el cuaderno.")
            send(page)
        self.go(f"/economia/hogar/{self.household.pk}/hoja/")
        fill(page, heads=3, in__0__source="informal", in__0__amount="1500", amount_food="900")
        send(page)
        page.goto(f"{address}cierre/")
        send(page)

    def review(self, outcome: str, following: str, name: str) -> None:
        page = self.go(f"/revisiones/familia/{self.household.pk}/nueva/")
        fill(page, held_on=self.today, schooling="all", conclusion="go_on", next_on=following)
        tick(page.locator("main [name=present]").first)
        fill(page, achievements="Comen tres veces al día", community_support="Sra. Eulalia, vecina")
        words = {
            str(r.get_attribute("name")) for r in page.locator("main [name$='-outcome']").all()
        }
        for word in sorted(words):
            put(page, word, outcome)
            if outcome == "met":
                put(page, word.replace("outcome", "note"), "El cuarto está techado")
        self.well(f"{name} revisión")
        send(page)
        assert "/nueva/" not in page.url, said(page)

    # The exit

    def blocked(self, words: str) -> None:
        """The rule says in words what is still in the way; nothing typed is lost."""
        page = self.go(f"/revisiones/familia/{self.household.pk}/salida/")
        fill(page, kind="self_reliant", why=WHY)
        send(page)
        assert words in said(page), said(page)
        assert page.locator("main [name=why]").input_value() == WHY
        self.well("5 todavía no")

    def papers(self) -> None:
        """Each child gets her DNI into the file."""
        with self.house.seen():
            rows = self.household.memberships.filter(role="child").select_related("person")
            kids = [m.person_id for m in rows]
        for n, child in enumerate(kids):
            page = self.go(f"/personas/{child}/documento/")
            number = f"99{self.rosa.width:04d}{n:02d}"
            fill(page, kind="dni", state="valid", number=number)
            send(page)

    def propose(self) -> UUID:
        page = self.go(f"/revisiones/familia/{self.household.pk}/salida/")
        fill(page, kind="self_reliant", why=WHY)
        send(page)
        with self.house.seen():
            found = Exit.objects.get(participation__household=self.household)
        assert found.blocked_by == [], found.blocked_by
        self.well("6 propuesta")
        return found.pk

    def clear(self, exit_id: UUID) -> None:
        """The safeguarding lead says "may close"; nobody reads why."""
        salome = self.open(self.rosa.width)
        be(salome.page, self.house.staff, SALOME)
        self.go(f"/revisiones/salidas/{exit_id}/proteccion/", salome.page)
        put(salome.page, "clearance", "clear")
        self.well("7 palabra de salvaguarda", salome)
        send(salome.page)

    def decide(self, exit_id: UUID) -> None:
        page = self.rosa.page
        for who in ("Terrones", "Cabanillas", ""):
            self.go(f"/revisiones/salidas/{exit_id}/mesa/")
            fill(page, capacity="Integrante", vote="agrees")
            if who:
                option = page.locator("main [name=user] option", has_text=who).first
                put(page, "user", option.get_attribute("value"))
            else:
                put(page, "name", "La familia")
            send(page)
        self.go(f"/revisiones/salidas/{exit_id}/decision/")
        fill(page, met_on=self.today, answer="agreed", reasoning="Cumple lo acordado")
        self.well("8 decide el comité")
        send(page)
        self.go(f"/revisiones/salidas/{exit_id}/acta/")
        self.well("9 acta de salida")

    def close(self, exit_id: UUID) -> None:
        """Not by the worker herself; by another."""
        page = self.go(f"/revisiones/salidas/{exit_id}/cierre/")
        if page.locator("main form[method=post] button.main").count():
            send(page)
        assert self.row().state != "closed", "the worker does not close her own"
        elena = self.open(self.rosa.width)
        be(elena.page, self.house.staff, ELENA)
        self.go(f"/revisiones/salidas/{exit_id}/cierre/", elena.page)
        self.well("10 cierre", elena)
        send(elena.page)
        assert self.row().state in ("closed", "aftercare")

    # Afterwards

    def relapse(self) -> None:
        with self.house.seen():
            first = FollowUp.objects.filter(exit__participation__household=self.household)
            found = first.earliest("due_on")
        page = self.go("/")
        page.evaluate("document.querySelectorAll('details.rest').forEach(d => { d.open = true; })")
        assert page.locator(f"main a[href*='{found.pk}']").count(), "due on the desk of Rosa"
        self.go(f"/revisiones/despues/{found.pk}/")
        fill(page, on=self.today, how="visit", standing="relapse", note=RELAPSE)
        self.well("11 seguimiento")
        send(page)
        with self.house.seen():
            gone = Exit.objects.get(participation__household=self.household)
        self.go(f"/revisiones/salidas/{gone.pk}/regreso/")
        fill(page, why=RELAPSE)
        self.well("12 regreso")
        send(page)
        with self.house.seen():
            row = Participation.objects.get(household=self.household)  # one and the same
            assert row.state == "assessment", row.state  # looked at anew before a new plan
            assert row.to_day is None
            assert Reopening.objects.filter(participation=row, exit=gone).count() == 1
        self.go(f"/familias/{self.household.pk}/historia/")
        self.well("13 historia entera")

    def walk(self, day: Callable[[int], str]) -> list[str]:
        """Half a year to the first good round, half a year to the second, half a year after."""
        self.serve()
        self.months_pass()
        self.assess(3)
        self.review("goes_on", day(150), "2")
        self.months_pass()
        self.assess(4)
        self.review("met", day(150), "3")
        self.blocked("DNI")
        self.papers()
        exit_id = self.propose()
        self.clear(exit_id)
        self.decide(exit_id)
        self.close(exit_id)
        self.months_pass()
        self.relapse()
        return self.wrong
