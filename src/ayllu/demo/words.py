"""What people of the demo write: evidence, objectives, activities, concerns. All invented."""

EVIDENCE: dict[str, tuple[str, str, str, str]] = {
    "care": (
        "Los niños quedan solos desde las seis de la mañana; la mayor, de nueve años, cocina.",
        "Varias tardes por semana los cuida una vecina o el hermano mayor.",
        "La abuela los recoge y da el almuerzo; a veces llegan tarde a la posta.",
        "Siempre hay un adulto en casa; los despierta, los alista y los acompaña.",
    ),
    "food": (
        "Ayer comieron dos veces, sopa de fideos; la menor tiene señal de desnutrición.",
        "A fin de mes saltan la cena; casi nada de carne, sangrecita o menestras.",
        "Tres comidas, poca variedad; toman el desayuno escolar.",
        "Comen variado, con sangrecita o hígado dos veces por semana; huerto y cuyes propios.",
    ),
    "home": (
        "El techo puede caer y el dueño pide el cuarto para este mes; sin agua.",
        "Un solo cuarto para seis, fogón adentro, silo compartido.",
        "Dos cuartos de adobe, caño en el patio; falta separar la cocina.",
        "Casa de tres ambientes, agua y desagüe, cocina mejorada.",
    ),
    "health": (
        "El bebé tiene tos de dos semanas y no lo han llevado; SIS inactivo.",
        "Anemia sin tratamiento en la menor; controles CRED atrasados.",
        "Falta una vacuna; el resto al día según el carné.",
        "Controles, vacunas y hierro al día; SIS activo para todos.",
    ),
    "education": (
        "Dos hijos en edad escolar no van al colegio; venden en el mercado.",
        "El segundo falta dos días por semana; repitió tercer grado.",
        "Asisten; uno va atrasado en lectura, nivel B.",
        "Asisten puntuales y avanzan; nivel A en la libreta.",
    ),
    "livelihood": (
        "Ingresos bajo la línea extrema y deuda en la tienda y con un prestamista.",
        "Trabaja por días lavando ropa; hay semanas sin ingreso.",
        "Puesto de comida estable; gana alrededor de la línea.",
        "Dos ingresos fijos y una junta de ahorro.",
    ),
    "protection": (
        "La señora contó golpes de su pareja; los niños los presencian.",
        "Uno de los niños no tiene DNI; casi no se relacionan con los vecinos.",
        "DNI del menor en trámite; participa en el vaso de leche.",
        "Todos con DNI, sin violencia, buena red de vecinas y parroquia.",
    ),
    "emotional": (
        "La señora dice que ya no puede más y no duerme; la adolescente se corta.",
        "El niño se orina en la noche desde la separación; la mamá llora con frecuencia.",
        "Ánimo estable; todavía extrañan al papá.",
        "Se ríen juntos, juegan; la mamá pide ayuda cuando la necesita.",
    ),
}
OBJECTIVES: dict[str, tuple[tuple[str, tuple[tuple[str, str], ...]], ...]] = {
    "care": (
        ("Ningún niño queda solo en casa", (
            ("centre", "Reservar vacante en el cuidado diurno"),
            ("family", "Acordar con la abuela los turnos de la tarde"),)),
        ("La mamá y el papá comparten el cuidado", (
            ("family", "Repartir por escrito quién lleva y quién recoge"),
            ("centre", "Inscribir a ambos en la escuela de familias"),)),
    ),
    "food": (
        ("Tres comidas al día, con hierro", (
            ("family", "Dar sangrecita o hígado dos veces por semana"),
            ("centre", "Sesión demostrativa de preparación de alimentos"),
            ("other", "Control de hemoglobina en la posta"),)),
    ),
    "home": (
        ("Un cuarto aparte para dormir", (
            ("family", "Levantar la división con ayuda de los tíos"),
            ("centre", "Gestionar calaminas con la parroquia"),)),
        ("Cocina sin humo", (("other", "Solicitar cocina mejorada a la municipalidad"),)),
    ),
    "health": (
        ("SIS activo y controles al día", (
            ("family", "Llevar el DNI de la mamá a la posta"),
            ("centre", "Acompañar el trámite del SIS"),)),
        ("La niña termina su tratamiento de anemia", (
            ("family", "Dar el hierro todos los días y anotarlo"),
            ("other", "Control en la posta a los tres meses"),)),
    ),
    "education": (
        ("Todos asisten al colegio cada día", (
            ("family", "Matricular al segundo hijo"),
            ("centre", "Hablar con la tutora cada mes"),)),
        ("El niño lee como su grado", (("centre", "Refuerzo escolar martes y jueves"),)),
    ),
    "livelihood": (
        ("Un ingreso que alcance todo el mes", (
            ("centre", "Inscribir en el curso de cocina y repostería"),
            ("family", "Abrir una cuenta de ahorro y guardar veinte soles por semana"),)),
        ("Salir de la deuda con el prestamista", (
            ("family", "Anotar los gastos durante un mes"),
            ("centre", "Orientación con la asesora de la junta de ahorro"),)),
    ),
    "protection": (
        ("Todos los hijos con DNI", (
            ("family", "Sacar la copia del acta de nacimiento"),
            ("centre", "Acompañar a RENIEC"),)),
        ("Vivir sin violencia", (
            ("other", "Atención en el Centro Emergencia Mujer"),
            ("centre", "Visita con dos trabajadoras cada quince días"),)),
    ),
    "emotional": (
        ("La mamá cuenta con alguien para hablar", (
            ("centre", "Seis sesiones con la psicóloga"),
            ("family", "Ir al grupo de mamás los jueves"),)),
    ),
}  # fmt: skip
WORRIES = (
    "La mamá trabaja de noche y los niños quedan solos con la hermana de diez años.",
    "El señor toma los fines de semana y se escuchan gritos; los niños salen a la calle.",
    "La abuelita está enferma y ya no puede con los tres nietos; los papás están en la costa.",
    "La niña dejó de ir al colegio hace un mes y vende caramelos en el mercado.",
    "La mamá tiene diecisiete años y está sola con su bebé; no tiene SIS.",
    "Los echan del cuarto este mes y no tienen adónde ir.",
    "El bebé no ha tenido sus controles y se le ve muy delgado.",
    "La señora quedó viuda y no sabe cómo pedir la ayuda por orfandad.",
)
STRENGTHS = (
    "La mamá busca ayuda y cumple lo que acuerda; los hermanos se cuidan entre ellos.",
    "La abuela es muy querida y los vecinos ayudan.",
    "Trabajadora y ordenada con su dinero; los niños van contentos al colegio.",
    "Los padres, aunque separados, hablan de los hijos sin pelear.",
)
SEEN = (
    "Encontramos a la familia almorzando. Los niños mostraron sus cuadernos.",
    "La señora contó que esta semana tuvo trabajo cuatro días. La casa está ordenada.",
    "El menor sigue con tos; se acordó llevarlo mañana a la posta.",
    "Avanzaron con la división del cuarto. El papá llegó al final de la visita.",
    "Conversamos sobre los horarios de la tarde. Se la nota más tranquila.",
    "La hija mayor ayuda a leer a su hermano. Queda pendiente el DNI.",
)
DREAMS = (
    "Que mis hijos terminen el colegio y no pasen lo que yo pasé.",
    "Tener mi propio puesto y una casita con dos cuartos.",
    "Que estemos juntos y tranquilos, sin gritos.",
    "Que mi hija sea enfermera como ella dice.",
)
WISHES = ("Quiere jugar fútbol", "Quiere ser profesora", "Quiere un sitio para hacer la tarea",
          "Quiere ver más a su papá", "Quiere un perro", "Quiere aprender a bailar")  # fmt: skip
LEFT_WHY = {
    "self_reliant": "Se sostienen solos y tienen quién los acompañe en la comunidad.",
    "moved": "Se mudan a Trujillo, donde el papá consiguió trabajo estable.",
    "withdrew": "La familia dice que ya no quiere visitas; se le explicó cómo volver.",
    "referred": "La DEMUNA sigue el caso y la familia está de acuerdo.",
}
LEFT_REASONING = {
    "self_reliant": "Cumple lo acordado y la familia está de acuerdo.",
    "moved": "Se entregó la carta para el Centro de Salud y la escuela de allá.",
    "withdrew": "No hay riesgo abierto; la puerta queda abierta.",
    "referred": "Se entregó el informe y hay fecha de primera cita.",
}
