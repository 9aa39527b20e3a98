"""Which words are given names and which are surnames: a common stock, and what the file shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ayllu.lib.sheets.text import plain

_GIVEN_TEXT = """
abel abigail adela adriana adriano alberto alejandra alejandrina alejandro alessandra alex
alexander alexandra alexis alfonso alfredo alicia alonso amalia amaru amelia ana anali anderson
andrea andres angel angela angelica angelina angelo anibal anita antonia antonio antony aracely
ariana armando arturo augusto aurora axel aylin azucena beatriz belen benita benjamin bernardo
bertha bertila bianca blanca brandon brayan brenda briana britany bruno camila camilo candelaria
carla carlos carmela carmen carolina catalina cecilia celestina celia celinda cesar cesia
christian clara clarisa claudia claudio clemente consuelo cristian cristina cristopher dalila
damaris daniel daniela danna dante dario david dayana delia demetrio deysi diana diego digna
dina dolores domitila dora dylan edelmira edgar edinson edith edson eduardo edwin efrain elena
elias elisa eliseo elita elizabeth elmer eloy elsa elva elvia elvira elvis emerson emilia
emiliano emilio emma enrique erick erika ernesto esmeralda esperanza esteban estefany estela
ester ethan eugenia eulalia eva evelyn ezequiel fabian fabiola fabricio fatima felicita felipe
felix fermina fernanda fernando fidel flor flora florencia francisca francisco franco frank
freddy gabriel gabriela gael genesis genoveva georgina gerardo gerson gilberto gilmer gina
gladys gloria gonzalo gregoria gregorio grimaldina guadalupe guillermo gustavo haydee hector
helena henry herlinda hermelinda hernan hilda hortensia hugo humberto ian ignacio ines inti
irene iris irma isaac isabel isabella isaias ismael israel ivan jackeline jaime jairo janet
javier jazmin jeferson jefferson jenny jeremias jesica jesus jhon jhonatan jhoselyn joaquin joel
johan johanna jorge jose josefa joselito josue juan juana juanita julia julian juliana julio
karen karina karla katherine keiko kelly kevin kiara killa lady laura leidy leonardo leoncio
leonel leonor lesly leticia lia liam lidia liliana lina lionel lisbeth lizbeth lizeth lorena
lorenzo lourdes lucas lucero lucia luciana lucila lucio lucy luis luisa luz magali magaly
magdalena manuel manuela marcela marcelino marcelo marco marcos margarita maria mariana mariano
maribel maricela marilu marina mario marisol maritza marleny marta martha martin martina mateo
matias maura mauricio maximo mayra melania melchor melissa mercedes mery mia micaela miguel mila
milagros milena mirella mirian misael moises monica nancy naomi natalia natividad nayeli nelida
nelly nelson nery nestor neymar nicol nicolas nilda noe noelia noemi nora norma octavio ofelia
olga olinda omar orlando oscar pablo pamela paola patricia patricio paul paula paulina paulino
pedro petrona pilar rafael ramiro raquel raul rebeca regina rene reynaldo ricardo rita robert
roberto rocio rodolfo rodrigo roger rolando roman romina ronald rosa rosalia rosalina rosario
rosaura rosita roxana ruben rufino ruth salome salvador samantha samuel sandra santiago santos
sara saul sebastian segunda segundo sergio sheyla shirley silvia simon sofia soledad sonia
stefano susana teodoro teofilo teresa thiago tomas tomasa urpi ursula valentina valeria vanesa
vanessa veronica vicente victor victoria vilma violeta virginia walter wilder wilfredo william
wilmer wilson xavier ximena xiomara yadira yamile yanet yenny yesenia yessica yober yolanda
yomira yoselin ysabel yuleisy yuri zoe zoila zulema
"""
_GIVEN = frozenset(_GIVEN_TEXT.split())
_SURNAMES_TEXT = """
abanto acosta acuna aguilar aguirre alarcon alcantara aliaga alva alvarado alvarez alvites
aquino arana araujo arce arias arteaga atalaya ayay azanero barboza bardales barrantes bautista
bazan becerra benavides bermudez blas bonon bringas briones bueno burga bustamante cabanillas
cabrera cachi calderon callirgos calua campos cardenas carranza carrasco carrillo carrion
caruajulca casas castaneda castillo castrejon castro celis centurion cerdan cerna cerquin chaffo
chalan chavarria chavez chilon chugnas chuquimango chuquiruna cieza cobian contreras cordova
coronado coronel correa cortez cotrina cruz cruzado cubas cueva culqui delgado diaz dominguez
duran escalante espinoza estela fernandez figueroa flores gallardo galvez gamarra garay garcia
gil goicochea gomez gonzales gonzalez guarniz guerrero guevara gutierrez guzman hernandez
herrera horna huaccha huaman huamani huangal huaripata huatay hurtado idrogo infante ispilco
izquierdo jara jauregui jimenez julca lara leiva leon linares lingan llanos llatas llaxa lopez
lozano malaver malca mamani manya marin marquez marrufo martinez medina mejia mendoza mercado
mestanza minchan miranda mondragon montenegro montoya morales moreno mori mosqueira munoz murga
narro nava navarro novoa nunez obando oblitas ocana ocas ocon ojeda olivares ortiz pacheco
padilla paisig palacios paredes pastor paz pena peralta pereira pereyra perez piedra pinedo
plasencia ponce portal portilla prado quiliche quintana quiroz quispe rabanal ramirez ramos
rebaza reyes rimarachin rios rivera rodas rodriguez rojas romero roncal rosas rudas ruiz saenz
salazar salcedo saldana sanchez sandoval sangay santillan saucedo serrano silva solano soto
suarez suclupe tacilla tafur tanta tapia tasilla tejada tello teran terrones tirado tocas
tolentino toribio torres tucto urbina urrutia urteaga valdez valdivia valencia valera vallejos
vargas vasquez vega velasquez vera vergara vigo vilca vilchez villanueva villar villegas yopla
yupanqui zambrano zamora zavaleta zegarra zelada zuniga
"""
_SURNAMES = frozenset(_SURNAMES_TEXT.split())


@dataclass(slots=True)
class Lexicon:
    """Learns from the columns of a file whose meaning is certain."""

    given_seen: set[str] = field(default_factory=set)
    surnames_seen: set[str] = field(default_factory=set)

    def learn_given(self, names: Iterable[str]) -> None:
        """Take the words of cells that hold given names only."""
        self.given_seen.update(word for name in names for word in plain(name).split())

    def learn_surnames(self, names: Iterable[str]) -> None:
        """Take the words of cells that hold surnames only."""
        self.surnames_seen.update(word for name in names for word in plain(name).split())

    def is_given(self, name: str) -> bool:
        """Say whether the first word is known as a given name and not better as a surname."""
        word = (plain(name).split() or [""])[0]
        if word in _GIVEN and word not in _SURNAMES:
            return True
        return word in self.given_seen and not self.is_surname(name)

    def is_surname(self, name: str) -> bool:
        """Say whether the last word is known as a surname."""
        word = (plain(name).split() or [""])[-1]
        return word in _SURNAMES or (word in self.surnames_seen and word not in _GIVEN)
