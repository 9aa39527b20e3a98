"""Short names, spellings of one name, titles and abbreviations of Peruvian use (folded text)."""

_NICKNAMES = """
ale: alejandra alejandro alexandra; alejita: alejandra; alex: alexander alejandro alexandra;
angie: angela angelica; anita: ana; beto: roberto alberto gilberto humberto norberto;
bety: beatriz elizabeth; betty: beatriz elizabeth; berta: bertha alberta;
bertita: bertha bertila; cami: camila; carlitos: carlos; carmencita: carmen; cata: catalina;
cati: catalina katherine; catita: catalina; chabela: isabel; chabuca: isabel; charito: rosario;
charo: rosario; chayo: rosario; chela: graciela marcela celia; chelo: consuelo marcelo;
chelita: graciela; chema: jose; chepe: jose; cheo: jose; chevo: eusebio; chio: rocio;
chinto: jacinto; chofi: sofia; chuy: jesus; cirilita: cirila; conchita: concepcion;
concha: concepcion; coco: jorge socorro; cony: concepcion constanza;
cris: cristina cristian cristopher; dani: daniel daniela; domi: dominga domitila; edu: eduardo;
eli: elizabeth elias elisa; elvi: elvira; emi: emilia emilio; fefa: josefa; fernandito: fernando;
fer: fernando fernanda; fina: josefina; florcita: flor; fran: francisco francisca;
gabi: gabriel gabriela; goyo: gregorio; isa: isabel; jandra: alejandra alejandrina; jhony: juan;
jorgito: jorge; josecito: jose; juancho: juan; juanito: juan; juanita: juana; julita: julia;
kari: karina karen; kike: enrique; lalo: eduardo gerardo; leo: leonardo leonel leonila leonor;
licha: alicia luisa; lichi: alicia; lili: liliana lilia; lito: manuel carlos; lola: dolores;
lolita: dolores; loli: dolores; luchita: lucia luz luisa; lucha: lucia luz luisa; lucho: luis;
luchito: luis; lucy: lucia lucila; lulu: lourdes maria; lupe: guadalupe; lupita: guadalupe;
luzmi: luz; magda: magdalena; mani: manuel; manolo: manuel; manuelito: manuel; manuco: manuel;
mari: maria; mariquita: maria; marita: maria; maritere: maria teresa; maruja: maria;
marujita: maria; mary: maria; meche: mercedes; mechita: mercedes; mechi: mercedes;
memo: guillermo; micaelita: micaela; mila: milagros; mili: milagros; mina: guillermina herminia;
mincho: benjamin fermin; mode: modesto; moni: monica; mundo: segundo edmundo raymundo;
nacho: ignacio; nando: fernando hernando; nati: natividad natalia; neta: antonieta; nena: elena;
nico: nicolas; nino: saturnino; pablito: pablo; paco: francisco; pacho: francisco;
pancha: francisca; panchita: francisca; panchito: francisco; pancho: francisco; pati: patricia;
paty: patricia; patty: patricia; paquita: francisca; pepa: josefa josefina; pepe: jose;
pepito: jose; perico: pedro; pedrito: pedro; pili: pilar; pocho: alfonso;
polo: leopoldo apolonio; queta: enriqueta; quique: enrique; rafa: rafael; ramoncito: ramon;
ricky: ricardo; rosi: rosa; rosita: rosa; rosy: rosa; sarita: sara; santi: santiago;
santitos: santos; segundito: segundo; shego: segundo; shanti: santiago; shona: asuncion;
sole: soledad; teo: teofilo teodoro teodora teofila; tere: teresa; teresita: teresa;
tina: cristina florentina valentina; tita: margarita; tito: alberto hector roberto;
toya: victoria; tono: antonio; tonito: antonio; tona: antonia; tonia: antonia;
vale: valentina valeria; vicky: victoria; vico: victor; victorcito: victor; yeni: yenifer;
yoli: yolanda; yola: yolanda; zoilita: zoila
"""

NICKNAMES: dict[str, tuple[str, ...]] = {
    nick.strip(): tuple(bases.split())
    for nick, bases in (entry.split(":") for entry in _NICKNAMES.split(";"))
}

# Names that are one name in other spellings, where the sound alone does not tell.
SPELLINGS: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split())
    for line in """
aylin eileen ailin aileen
alison allison alyson
anderson andersson
angie anyi angy
antony anthony antoni
axel aksel
brayan brian bryan braian brallan
briyit brigitte brigith briggitte
charles charlis charly
cintia cynthia sinthia
cristian christian kristian
cristopher christopher kristofer cristofer
dayana diana dayanna daiana
deysi daisy daysi deisy deysy
edith edit
edwar edward eduar eduard
edwin eduin
elizabeth elisabet elisabeth
emily emili emely
erik erick eric
esmit smith
estefany stephanie estefani stefany stephany
evelyn evelin ebelin
franklin franclin
geanpiere jeanpierre yampier jampier
george yorch jorch
greysi gracy gracie
heidi heydi
helen jelen
hector ector
jeferson jefferson yeferson
jhon john yon yhon jon
jhonatan jonathan yonatan
jhony johnny yoni jhonny yhony johny
jacqueline yaquelin jackeline yakelin
jessica yesica yessica jesica
josue yosue
joel yoel
juleisi yuleysi
katherine catherine caterin katerin
kevin kelvin quevin
leidy lady leydi ladi
lesly leslie lesli
lisbeth lizbeth lisbet
luis louis
maicol michael maikol maykol
michel michell michelle mishel
maribel mariven marivel
melany melanie
nayeli nallely nayely nalleli
nicol nicole nicoll
raul raoul
richard richar
robert roberth
rosmery rosemary rosmeri
sheyla sheila
sofia sophia
stiven steven estiven
teodoro theodoro
wilber wilver wilbert
william guillian wiliam guillan uiliam
yadira jadira
yenifer jennifer jenifer
yordan jordan
zulma sulma
""".strip().splitlines()
)

# Written short: what an abbreviation stands for.
ABBREVIATIONS: dict[str, str] = {
    "ma": "maria",
    "mra": "maria",
    "fco": "francisco",
    "fca": "francisca",
    "gmo": "guillermo",
    "tsa": "teresa",
    "jse": "jose",
    "2do": "segundo",
    "2da": "segunda",
    "sgdo": "segundo",
    "sdo": "segundo",
    "stgo": "santiago",
    "stos": "santos",
    "chr": "christian",
    "hdez": "hernandez",
    "fdez": "fernandez",
    "rdguez": "rodriguez",
    "rguez": "rodriguez",
    "glez": "gonzales",
    "mdza": "mendoza",
}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    "sr sra srta senor senora senorita don dona dr dra doctor doctora prof profe profesor "
    "profesora lic ing hno hna hermano hermana nino nina joven mama papa tia tio abuela abuelo "
    "madre padre"
)
WIDOW = _words("vda viuda")
PARTICLES = _words("de del la las los y e dela delos delas da do di van von")
JOINERS = _words("san santa santo")
GLUED = ("delos", "delas", "dela", "del", "de")
