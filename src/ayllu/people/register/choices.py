"""Closed sets of the register."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LIST_OF_FAMILIES = "families"  # the importer of the register


class Sex(models.TextChoices):
    FEMALE = "female", _("Female")
    MALE = "male", _("Male")
    UNKNOWN = "unknown", _("Not stated")


class Precision(models.TextChoices):
    DAY = "day", _("Exact day")
    MONTH = "month", _("Month and year")
    YEAR = "year", _("Year only")
    AGE = "age", _("From an age, give or take a year")
    UNKNOWN = "unknown", _("Not known")


class PaperKind(models.TextChoices):
    DNI = "dni", _("DNI")
    BIRTH_CERTIFICATE = "birth_certificate", _("Birth certificate")
    CPP = "cpp", _("CPP (temporary permit card)")
    PTP = "ptp", _("PTP (temporary permit)")
    CE = "ce", _("Foreigner's card (CE)")
    PASSPORT = "passport", _("Passport")


class PaperState(models.TextChoices):
    VALID = "valid", _("Valid")
    INVALID = "invalid", _("Number in doubt")
    IN_PROCESS = "in_process", _("In process")
    NONE = "none", _("Has none")


class Role(models.TextChoices):
    """What someone is in a household, seen from its children."""

    MOTHER = "mother", _("Mother")
    FATHER = "father", _("Father")
    STEPMOTHER = "stepmother", _("Stepmother")
    STEPFATHER = "stepfather", _("Stepfather")
    GRANDMOTHER = "grandmother", _("Grandmother")
    GRANDFATHER = "grandfather", _("Grandfather")
    AUNT = "aunt", _("Aunt")
    UNCLE = "uncle", _("Uncle")
    PARTNER = "partner", _("Partner")
    SIBLING = "sibling", _("Adult brother or sister")
    CHILD = "child", _("Daughter or son")
    GRANDCHILD = "grandchild", _("Grandchild")
    NIECE_NEPHEW = "niece_nephew", _("Niece or nephew")
    OTHER_KIN = "other_kin", _("Other kin")
    UNRELATED = "unrelated", _("Not a relative")


class LeftBecause(models.TextChoices):
    MOVED_HOUSE = "moved_house", _("Moved to another household")
    MOVED_AWAY = "moved_away", _("Moved away")
    SEPARATION = "separation", _("Separation of the couple")
    DIED = "died", _("Died")
    ALTERNATIVE_CARE = "alternative_care", _("Lives in alternative care")
    MISTAKE = "mistake", _("Entered by mistake")
    UNKNOWN = "unknown", _("Not known")


class Language(models.TextChoices):
    SPANISH = "es", _("Spanish")
    CAJAMARCA_QUECHUA = "qvc", _("Quechua of Cajamarca")
    QUECHUA = "qu", _("Other Quechua")
    AYMARA = "ay", _("Aymara")
    AWAJUN = "agr", _("Awajún")
    SIGN = "prl", _("Peruvian sign language")
    OTHER = "other", _("Other")


class Reading(models.TextChoices):
    """Whether someone can read: decides how she signs."""

    YES = "yes", _("Reads and writes")
    LITTLE = "little", _("Reads a little")
    NO = "no", _("Does not read")
    UNKNOWN = "unknown", _("Not asked")


class AlertKind(models.TextChoices):
    ALLERGY = "allergy", _("Allergy")
    DIET = "diet", _("Diet")
    CONDITION = "condition", _("Health condition")
    DISABILITY = "disability", _("Disability and support")
    OTHER = "other", _("Other")


class Work(models.TextChoices):
    DOMESTIC = "domestic", _("Domestic work")
    LAUNDRY = "laundry", _("Laundry")
    STREET_VENDING = "street_vending", _("Street vending")
    MARKET = "market", _("Market or food stall")
    FARM = "farm", _("Farm or dairy day-work")
    CONSTRUCTION = "construction", _("Construction")
    DRIVER = "driver", _("Driver or moto-taxi")
    MINING = "mining", _("Mining contractor")
    TRADE = "trade", _("Brick, tile, carpentry")
    HOME = "home", _("Cares for the home, unpaid")
    STUDENT = "student", _("Studies")
    NONE = "none", _("Without work")
    OTHER = "other", _("Other")


class PhoneEnds(models.TextChoices):
    CHANGED = "changed", _("They have another number now")
    WRONG = "wrong", _("It was never theirs, or it is somebody else's now")
    DEAD = "dead", _("It does not work any more")
    UNSAFE = "unsafe", _("Calling it puts someone in danger")


class PhoneOf(models.TextChoices):
    OWN = "own", _("Her or his own")
    SHARED = "shared", _("Shared in the household")
    NEIGHBOUR = "neighbour", _("A neighbour's")
    RELATIVE = "relative", _("A relative's elsewhere")
    EMPLOYER = "employer", _("The employer's")


class Answer(models.TextChoices):
    """Safe to call, safe to write, safe to visit: never assumed."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    ASK = "ask", _("Not asked yet")


CONSTRAINTS: dict[str, str | Promise] = {
    "people_person_dies_after_birth": _("The date of death is before the date of birth."),
    "people_person_date_and_precision": _("A date and how exact it is go together."),
    "people_paper_number_once": _("Another person already has this document number."),
    "people_paper_number_unless_none": _("Write the number, or say that there is none yet."),
    "people_membership_ends_after_start": _("The last day in the household is before the first."),
    "people_membership_not_twice": _("This person already belongs to this household then."),
    "people_residence_ends_after_start": _("The last day at the address is before the first."),
    "people_residence_one_at_a_time": _("The household already has an address for those days."),
    "people_alert_ends_after_start": _("The last day of the warning is before its first."),
    "people_phone_once": _("This number is already listed for the same household or person."),
    "people_phone_has_owner": _("A number belongs to a household or to a person."),
}
