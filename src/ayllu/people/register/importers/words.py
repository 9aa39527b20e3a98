"""What the reader's codes mean, in sentences for the person who brings a list in."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REASONS: dict[str, Promise | str] = {
    "birth_date_missing": _("The date of birth is missing."),
    "birth_from_age": _("Only an age is given: the year is right give or take one."),
    "birth_impossible": _("The date of birth does not exist; it was left empty."),
    "birth_in_future": _("The date of birth is in the future; it was left empty."),
    "birth_month_first": _("The date of birth has the month first; it was read so."),
    "birth_month_only": _("Only month and year of birth are known."),
    "birth_year_only": _("Only the year of birth is known."),
    "birth_two_digit_year": _("The year of birth has two digits; check the century."),
    "birth_suspicious_first_january": _("Born on 1 January: check that it is not a filler."),
    "doc_characters": _("The document number has characters that do not belong; left empty."),
    "doc_check_mismatch": _("The check character does not belong to this DNI; check the card."),
    "doc_in_process": _("The document is in process."),
    "doc_length": _("The document number does not have the right length; left empty."),
    "doc_lost_zero": _("The DNI has seven digits; a zero in front may be missing. Left empty."),
    "doc_none": _("The person has no document."),
    "doc_used_by_other_person": _("Another person already has this document number; left out."),
    "one_surname": _("Only one surname is given."),
    "surname_inferred": _("The surnames were taken from the family."),
    "surname_split_uncertain": _("It is not certain where the first surname ends; check."),
    "married_name_dropped": _("The married name was left out."),
    "note_in_name": _("There was a remark in the cell of the name."),
    "carer_minor": _("The carer is under eighteen."),
    "deceased": _("The list says that the person died."),
    "left_household": _("The list says that the person no longer lives there."),
    "sex_uncertain": _("The sex is not clear; it was left as not stated."),
    "possible_duplicate_person": _("This person may be twice in the list."),
    "district_from_place": _("The district was not given; one is proposed from the place."),
    "district_spelling": _("The district was misspelt; check that it was read well."),
    "district_unknown": _("The district is not known; it was left empty."),
    "phone_invalid": _("A telephone does not have the right length; it was left out."),
    "phone_lost_zero": _("A telephone had lost its zero; it was put back."),
    "phone_of_other": _("A telephone belongs to someone else."),
    "phone_shared": _("A telephone appears in an earlier family too."),
    "possible_duplicate_household": _("This family may be twice in the list."),
    "income_none_stated": _("The list says that there is no income."),
    "income_partly_text": _("Part of the income is in words; check it."),
    "income_range": _("The income is a range; it was left empty."),
    "income_unit_uncertain": _("It is not clear for what time the income is; left empty."),
    "income_unreadable": _("The income cannot be read; it was left empty."),
    "cell_error": _("A cell holds an error of the spreadsheet."),
    "control_characters_removed": _("Invisible characters were removed."),
    "formula_in_name": _("The name begins like a formula; it was kept as text."),
    "formula_text": _("A text begins like a formula; it was kept as text."),
    "hidden_row": _("The row is hidden in the sheet."),
    "symbols_removed": _("Pictures inside a text were removed."),
    "text_too_long": _("A text was too long; its end is kept in this report."),
    "given_names_missing": _("The given names are missing."),
    "surname_missing": _("The surnames are missing."),
    "no_person_in_household": _("The row names no person."),
    "two_people_in_cell": _("One cell names two people; write each in a row of her own."),
    "cell_error_in_name": _("The cell of the name holds an error of the spreadsheet."),
    "title": _("Title"),
    "header": _("Head of the columns"),
    "total": _("Total"),
    "note_row": _("Note"),
    "blank_formatted": _("Empty rows"),
    "hidden_sheet": _("Hidden sheet"),
    "no_person_in_cell": _("The cell names no person"),
    "no_people_found": _("No person was found. Check the columns."),
    "reference_date_differs": _(
        "The list states another day than the one you gave; its own counts."
    ),
    "reference_date_missing": _("The list does not say of which day it is."),
    "no_district_column": _("No column says the district."),
}
UNREADABLE: dict[str, Promise | str] = {
    "file_too_big": _("The file is bigger than 5 MB. Divide it and bring the parts."),
    "unpacks_too_big": _("The file becomes far too big when it is opened. It was not read."),
    "too_many_cells": _("The file has too many rows or columns. Divide it."),
    "not_a_readable_workbook": _("This is not a sheet that can be read. Save it as .xlsx or .csv."),
    "broken_csv": _("The text file is damaged. Save it again as .xlsx or .csv."),
    "no_head": _("No row with the heads of the columns was found: names, birth, document…"),
    "closed": _("The file was closed. Upload it again."),
    "unexpected": _("Something failed. What had come in stays; you can go on or take it back."),
    "worker_lost": _(
        "The work broke off and did not come back. What had come in stays; you can go on or take"
        " it back."
    ),
    "rights_withdrawn": _("You may no longer enter people at this site, so the work stopped."),
}
FIELDS: dict[str, Promise | str] = {
    "given_names": _("Given names"),
    "surnames": _("Both surnames"),
    "surname1": _("First surname"),
    "surname2": _("Second surname"),
    "full_name": _("Given names and surnames"),
    "full_name_surname_first": _("Surnames and given names"),
    "name": _("Name"),
    "role": _("Kinship"),
    "sex": _("Sex"),
    "birth": _("Birth or age"),
    "age": _("Age"),
    "document": _("Document number"),
    "document_type": _("Kind of document"),
    "school": _("School"),
    "notes": _("Remarks"),
    "household_code": _("Code of the family"),
    "household_number": _("Number of the family"),
    "household_name": _("Name of the family"),
    "district": _("District"),
    "district_code": _("Code of the district"),
    "address": _("Address"),
    "place": _("Hamlet or quarter"),
    "reference": _("Landmark"),
    "phone": _("Telephone"),
    "income": _("Income"),
}
LAYOUTS: dict[str, Promise | str] = {
    "row_per_person": _("One row for each person"),
    "row_per_household": _("One row for each family"),
    "no_people": _("This sheet holds no people"),
}
SLOTS: dict[str, Promise | str] = {
    "child": _("Child"),
    "mother": _("Mother"),
    "father": _("Father"),
    "grandmother": _("Grandmother"),
    "grandfather": _("Grandfather"),
    "stepfather": _("Stepfather"),
    "partner": _("Partner"),
    "aunt": _("Aunt"),
    "uncle": _("Uncle"),
}


def reason(code: str) -> str:
    return str(REASONS.get(code) or UNREADABLE.get(code) or code)


def field(name: str) -> str:
    """ "child2.name" is "Child 2: Name"."""
    slot, _dot, part = name.rpartition(".")
    if not slot:
        return str(FIELDS.get(name, name))
    kin, number = slot.rstrip("0123456789"), slot[len(slot.rstrip("0123456789")) :]
    return f"{SLOTS.get(kin, kin)} {number}".strip() + f": {FIELDS.get(part, part)}"
