"""From the knock of a neighbour to an approved plan, and on: services, reviews, exit, relapse."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from ayllu.families.plans.models import Plan
from ayllu.intake import tasks as intake
from ayllu.intake.choices import Dimension
from ayllu.intake.models import Decision, Participation, Referral
from ayllu.people.register.models import Household
from tests.e2e.conftest import House, be
from tests.e2e.eyes import Eyes
from tests.e2e.hands import fill, press, put, said, send, tick
from tests.e2e.onwards import Onwards

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROSA, ELENA, CARMEN = "Rosa Elena Terrones", "Elena Cabanillas", "Carmen Abanto"
NAMES = {360: "Los Chilón del puente", 1280: "Los Quiliche de arriba"}
PEOPLE = {360: ("Jhosselyn", "Chilón", "Ventura"), 1280: ("Yamileth", "Quiliche", "Tasilla")}
LONG = "Duermen cuatro en una cama; la cocina echa humo adentro y no hay ventana."


def day(days: int) -> str:
    return f"{timezone.localdate() + timedelta(days=days):%d/%m/%Y}"


class Journey:
    """One family on its way, seen at one width; each step is looked at."""

    def __init__(self, house: House, open_window: Callable[[int], Eyes], width: int) -> None:
        self.house, self.open, self.width = house, open_window, width
        self.family = NAMES[width]
        self.wrong: list[str] = []  # said at the end, so that the whole way is walked
        self.rosa = open_window(width)
        be(self.rosa.page, house.staff, ROSA)

    def well(self, name: str, seen: Eyes | None = None) -> None:
        self.wrong += (seen or self.rosa).look(f"journey {name}")

    def go(self, path: str) -> None:
        answer = self.rosa.page.goto(self.house.staff + path)
        assert answer is not None
        assert answer.status == 200, f"{answer.status} {path}"

    # The door of the public

    def knock(self) -> None:
        neighbour = self.open(self.width)
        page = neighbour.page
        page.goto(f"{self.house.portal}/derivar/")
        fill(page, family_name=self.family, where="Detrás de la escuela, portón azul")
        fill(page, worry="Los niños se quedan solos desde las cinco", urgency="soon")
        self.well("1 derivar", neighbour)
        send(page)
        assert "A-" in said(page)
        assert "Chilón" not in said(page)
        self.well("2 gracias", neighbour)

    def collect(self) -> Referral:
        intake.collect_referrals()
        with self.house.seen():
            return Referral.objects.get(family_name=self.family)

    # The referral on the desk of Rosa

    def take(self, referral: Referral) -> None:
        page = self.rosa.page
        self.go("/")
        self.well("3 mesa")
        self.go("/derivaciones/")
        assert self.family in said(page)
        page.locator("main").get_by_role("link", name=self.family).click()
        page.wait_for_url(f"**/derivaciones/{referral.pk}/")
        self.well("4 derivación")
        send(page, "main form[action$='/cargo/'] button")

    def register(self, referral: Referral) -> Household:
        """The household; a person who is known already is shown before a second one is made."""
        page, (given, first, second) = self.rosa.page, PEOPLE[self.width]
        self.go(f"/derivaciones/{referral.pk}/hogar/")
        self.well("5 buscar familia")
        self.go(f"/hogares/nuevo/?referral={referral.pk}")
        fill(page, name=f"{first} {second}", settlement="Caserío Puyllucana")
        fill(page, reference="Detrás de la escuela, portón azul")
        fill(page, p__0__given_names="María", p__0__primer_apellido=second)
        fill(page, p__0__segundo_apellido="Soto", p__0__sex="female", p__0__birth="02/05/1994")
        fill(page, p__0__role="mother", p__0__is_head=True, p__0__is_carer=True)
        fill(page, p__1__given_names=given, p__1__primer_apellido=first)
        fill(page, p__1__segundo_apellido=second, p__1__sex="female", p__1__role="child")
        fill(page, p__1__birth=day(-700))  # under three: the panel has to name an exception
        fill(page, p__2__given_names="Kiara", p__2__primer_apellido="Tacilla")
        fill(page, p__2__segundo_apellido="Huaripata", p__2__sex="female", p__2__role="child")
        fill(page, p__2__birth="03/06/2018")
        send(page)
        assert "Huaripata" in said(page), "the likely duplicate is shown"
        self.well("6 parecidas")
        put(page, "p-2-same_as", "new")
        if page.locator("main [name='p-2-reason']:not([type=hidden])").count():
            put(page, "p-2-reason", "Otra niña del mismo nombre; otra madre")
        send(page)
        self.well("7 hogar registrado")
        with self.house.seen():
            found = Household.objects.filter(name__contains=first).order_by("-entered_at").first()
        assert found is not None
        return found

    def screen(self, referral: Referral, household: Household) -> None:
        page = self.rosa.page
        with self.house.seen():
            joined = Referral.objects.get(pk=referral.pk).household_id
        if joined is None:
            self.go(f"/derivaciones/{referral.pk}/hogar/?q={household.code}")
            put(page, "household", str(household.pk))
            send(page)
        self.go(f"/derivaciones/{referral.pk}/filtro/")
        fill(page, target_group="at_risk", risk="medium", reasons=["economic", "single_parent"])
        fill(page, why="La madre está sola y trabaja de noche")
        self.well("8 filtro")
        send(page)
        assert "filtro" not in page.url, said(page)

    # The visit and the assessment

    def visit(self, household: Household) -> None:
        page = self.rosa.page
        self.go(f"/hogares/{household.pk}/visitas/nueva/")
        fill(page, on=day(0), reason="first")
        send(page)
        self.well("9 visita planificada")
        planned = page.url
        page.goto(f"{planned}ficha/")
        self.well("10 ficha en blanco")
        page.goto(f"{planned}registro/")
        fill(page, done_on=day(0), present="La mamá y una niña", observations=LONG)
        kiara, other = self.children(household)
        fill(page, **{f"seen_{kiara}": "no", f"why_{kiara}": "school", f"seen_{other}": "yes"})
        fill(page, agreed="Volver el martes")
        self.well("11 registrar visita")
        send(page)
        assert LONG in said(page)

    def children(self, household: Household) -> tuple[str, str]:
        """Kiara and the other one, as the fields of the form name them."""
        with self.house.seen():
            rows = household.memberships.filter(role="child").select_related("person")
            named = {m.person.given_names: m.person_id.hex for m in rows}
        return named.pop("Kiara"), next(iter(named.values()))

    def assess(self, household: Household) -> str:
        """Two sittings; the session is lost in the middle and no text with it."""
        page = self.rosa.page
        self.go(f"/hogares/{household.pk}/evaluaciones/nueva/")
        send(page)
        address = page.url
        self.well("12 evaluación")
        first, *rest = Dimension.values
        self.rate(address, first, "Primera casa de adobe, dos cuartos.")
        self.lose_the_tab(address, rest[0])
        self.lose_the_session(address, rest[1])
        for dimension in rest:
            self.rate(address, dimension, "Visto en la visita.")
        page.goto(address)
        press(page, "Ingresos y gastos")
        fill(page, heads=3, in__0__source="informal", in__0__amount="480", amount_food="420")
        self.well("13 ingresos")
        send(page)
        assert page.url == address, "back to the assessment that asked"
        page.goto(f"{address}cierre/")
        fill(page, strengths="La mamá canta con sus hijas", family_view="Queremos un cuarto")
        send(page)
        self.well("14 resultado")
        return address

    def rate(self, address: str, dimension: str, evidence: str) -> None:
        page = self.rosa.page
        page.goto(f"{address}dimension/{dimension}/")
        fill(page, level=2, evidence=evidence)
        send(page)
        assert page.url == address, said(page)

    def lose_the_tab(self, address: str, dimension: str) -> None:
        """A phone that dies: what was typed had gone to the server as a draft."""
        page = self.rosa.page
        page.goto(f"{address}dimension/{dimension}/")
        with page.expect_response("**/borrador/**", timeout=15_000):
            page.locator("main [name=evidence]").press_sequentially(LONG[:30])
        page.goto("about:blank")
        page.goto(f"{address}dimension/{dimension}/")
        assert page.locator("main [name=evidence]").input_value() == LONG[:30]

    def lose_the_session(self, address: str, dimension: str) -> None:
        page = self.rosa.page
        page.goto(f"{address}dimension/{dimension}/")
        page.context.clear_cookies(name="ayllu_staff_session")
        fill(page, level=1, evidence=LONG)
        state = page.locator("main [data-draft-state]")
        expect(state).to_have_text(str(state.get_attribute("data-signed-out")), timeout=30_000)
        send(page)
        assert "/ingreso/" in page.url
        page.goto(f"{self.house.staff}/ingreso/elenco/")
        page.locator("li", has_text=ROSA).get_by_role("button").click()
        page.wait_for_load_state()
        if "pendiente" not in page.url:
            page.goto(f"{self.house.staff}/ingreso/pendiente/")
        assert LONG in page.content()
        self.well("15 lo escrito sigue aquí")
        send(page, "main form[action*='dimension'] button")
        page.goto(f"{address}dimension/{dimension}/")
        assert page.locator("main [name=evidence]").input_value() == LONG

    # The panel

    def panel(self, household: Household) -> Decision:
        page = self.rosa.page
        with self.house.seen():
            row = Participation.objects.get(household=household)
        self.go(f"/participaciones/{row.pk}/")
        self.well("16 participación")
        self.go(f"/participaciones/{row.pk}/panel/")
        fill(page, on=day(0), place="Sala del Centro")
        send(page)
        with self.house.seen():
            return Decision.objects.get(participation=row)

    def write(self, decision: Decision, *, apart: bool, reasons: list[str]) -> None:
        page = self.rosa.page
        self.go(f"/decisiones/{decision.pk}/texto/")
        for box in page.locator("main [name=reasons]").all():
            box.evaluate("e => e.checked && e.click()")
        care = "alternative_care" if apart else "support_at_home"
        fill(page, reasons=reasons, outcome=care, separation_necessary=str(apart))
        fill(page, tried="Dos visitas y la cuna desde marzo", review_on=day(90))
        fill(page, necessary_why="Se comparó con el apoyo en casa", reasoning="La familia quiere")
        send(page)

    def seat(self, decision: Decision) -> None:
        page = self.rosa.page
        for name, vote in (("Rosa", "agrees"), ("Nelly Abanto", "dissents"), ("Rita", "agrees")):
            self.go(f"/decisiones/{decision.pk}/integrantes/")
            fill(page, capacity="Integrante", vote=vote)
            if name == "Rosa":
                mine = page.locator("main [name=user] option", has_text="Terrones")
                put(page, "user", mine.first.get_attribute("value"))
            else:
                fill(page, name=name)
            if vote == "dissents":
                fill(page, dissent="Quería una visita más")
            send(page)
        self.go(f"/decisiones/{decision.pk}/opciones/")
        fill(page, form__0__form="home", form__0__possible="True", form__0__why="Hay abuela cerca")
        fill(page, form__1__form="kinship", form__1__possible="False", form__1__why="Viven lejos")
        send(page)

    def child(self, decision: Decision, child: str, **values: str) -> str:
        page = self.rosa.page
        self.go(f"/decisiones/{decision.pk}/ninos/{child}/")
        fill(page, **values)
        send(page)
        return said(page)

    def refused(self, decision: Decision, words: str, name: str) -> None:
        """Press «Decidir» and read the sentence, first on the page of the panel."""
        page = self.rosa.page
        self.go(f"/decisiones/{decision.pk}/")
        send(page, "main form[action$='/decidir/'] button")
        summary = page.locator("main .error-summary")
        assert words.lower() in summary.inner_text().lower(), said(page)
        self.well(name)

    def decide(self, decision: Decision, kids: list[tuple[str, bool]]) -> None:
        self.seat(decision)
        away = {"care": "alternative_care", "form": "family_home", "suitable_why": "Cerca"}
        order = {"order_authority": "UPE Cajamarca", "order_number": "12-2026", "order_on": day(-1)}
        heard = {
            "opinion": "Quiero quedarme con mi mamá",
            "heard_on": day(0),
            "heard_how": "Jugando",
        }
        baby = {"not_heard_why": "too_young"}
        self.write(decision, apart=True, reasons=["economic"])
        for pk, small in kids:
            more = baby if small else heard
            text = self.child(decision, pk, **away, **more, **order)
            assert ("tres años" in text) == small, text
            self.well("17 menor de tres" if small else "17 niña mayor")
        self.refused(decision, "pobreza", "18 solo pobreza")
        self.write(decision, apart=True, reasons=["economic", "neglect"])
        for pk, small in kids:
            if not small:
                blank = {"order_authority": "", "order_number": "", "order_on": ""}
                text = self.child(decision, pk, **away, **heard, **blank)
                assert "resolución" in text, text
                self.well("19 sin resolución")
        self.write(decision, apart=False, reasons=["economic", "neglect"])
        for pk, small in kids:
            home = {"care": "support_at_home", "form": "home"}
            self.child(decision, pk, **home, **(baby if small else heard))
        self.go(f"/decisiones/{decision.pk}/")
        self.well("20 decisión lista")
        send(self.rosa.page, "main form[action$='/decidir/'] button")
        with self.house.seen():
            assert Decision.objects.get(pk=decision.pk).decided_at, said(self.rosa.page)
        self.go(f"/decisiones/{decision.pk}/acta/")
        self.well("21 acta")

    # The plan

    def plan(self, household: Household) -> Plan:
        page = self.rosa.page
        self.go(f"/planes/nuevo/{household.pk}/")
        fill(page, dream="Un cuarto aparte para las niñas")
        send(page)
        with self.house.seen():
            plan = Plan.objects.get(participation__household=household)
        with self.house.seen():
            begun = list(plan.objectives.all())
        if not begun:
            self.go(f"/planes/{plan.pk}/objetivos/")
            self.objective()
        for each in begun:
            self.go(f"/planes/objetivos/{each.pk}/")
            self.objective()
        return plan

    def objective(self) -> None:
        page = self.rosa.page
        put(page, "text", "Un cuarto aparte para dormir")
        put(page, "due_on", day(6))
        steps = page.locator("main [name$='-text']")
        prefix = str(steps.first.get_attribute("name")).split("-")[0]
        who = page.locator(
            f"main [name='{prefix}-0-takes'] option[value^='u:']", has_text="Rosa"
        ).first
        put(page, f"{prefix}-0-text", "Conseguir materiales y un maestro")
        put(page, f"{prefix}-0-takes", who.get_attribute("value"))
        put(page, f"{prefix}-0-due_on", day(3))
        kin = page.locator(f"main [name='{prefix}-1-takes'] option[value^='p:']").first
        put(page, f"{prefix}-1-text", "Nivelar el cuarto de atrás")
        put(page, f"{prefix}-1-takes", kin.get_attribute("value"))
        put(page, f"{prefix}-1-due_on", day(5))
        send(page)

    def agree(self, plan: Plan) -> None:
        page = self.rosa.page
        self.go(f"/planes/{plan.pk}/")
        self.well("22 plan")
        if page.locator("main a[href$='/proteccion/']").count():
            self.protect(plan)
        for link in [
            a.get_attribute("href") for a in page.locator("main a[href*='/ninos/']").all()
        ]:
            self.go(str(link))
            for area in page.locator("main textarea").all():
                area.fill("Que sus hermanas la cuiden y vaya a la cuna")
            for line in page.locator("main form[method=post] input[type=text]").all():
                if "on" not in str(line.get_attribute("name"))[-3:]:
                    line.fill("Su mamá")
            send(page)
        self.go(f"/planes/{plan.pk}/acuerdo/")
        for field in {
            str(i.get_attribute("name")) for i in page.locator("main [name$='-how']").all()
        }:
            put(page, field, "signature")
        self.well("23 acuerdo")
        send(page)
        assert "acuerdo" not in page.url, said(page)

    def protect(self, plan: Plan) -> None:
        page = self.rosa.page
        self.go(f"/planes/{plan.pk}/proteccion/")
        names = {str(i.get_attribute("name")) for i in page.locator("main [type=radio]").all()}
        for name in names:
            tick(page.locator(f"main [name='{name}']").first)
        for area in page.locator("main textarea").all():
            area.fill("Sin señales; se conversó a solas")
        send(page)

    def approve(self, plan: Plan) -> None:
        """Two people press at once: one approves, the other reads that it is done."""
        elena, carmen = self.open(self.width), self.open(self.width)
        be(elena.page, self.house.staff, ELENA)
        be(carmen.page, self.house.staff, CARMEN)
        for seen in (elena, carmen):
            seen.page.goto(f"{self.house.staff}/planes/{plan.pk}/aprobacion/")
        self.well("24 aprobar", elena)
        send(elena.page, "main button[name=approve]")
        send(carmen.page, "main button[name=approve]")
        assert "Elena" in carmen.page.locator("main .error-summary").inner_text()
        self.well("25 ya aprobado", carmen)
        with self.house.seen():
            found = Plan.objects.get(pk=plan.pk)
        assert found.state == "approved", said(elena.page)
        assert str(found.approved_by).startswith("Elena")
        self.go(f"/planes/{plan.pk}/hoja/")
        self.well("26 hoja del plan")


@pytest.mark.parametrize("width", [360])  # walked on the phone, looked at wide too
def test_a_knock_at_the_door_becomes_a_plan_and_a_family_on_its_own_feet(
    house: House, window: Callable[[int], Eyes], width: int
) -> None:
    journey = Journey(house, window, width)
    journey.knock()
    referral = journey.collect()
    journey.take(referral)
    household = journey.register(referral)
    journey.screen(referral, household)
    journey.visit(household)
    journey.assess(household)
    decision = journey.panel(household)
    journey.decide(decision, children(house, household))
    plan = journey.plan(household)
    journey.agree(plan)
    journey.approve(plan)
    journey.go("/")
    assert "Conseguir materiales" in said(journey.rosa.page)
    journey.well("27 mesa con tareas")
    later = Onwards(house, journey.rosa, window, household, day(0))
    wrong = journey.wrong + later.walk(day)
    assert not wrong, "\n".join(wrong)


def children(house: House, household: Household) -> list[tuple[str, bool]]:
    """Each child with whether she is under three."""
    young = timezone.localdate() - timedelta(days=3 * 365)
    with house.seen():
        rows = household.memberships.filter(role="child").select_related("person")
        return [
            (str(m.person_id), m.person.birth_date is not None and m.person.birth_date > young)
            for m in rows
        ]
