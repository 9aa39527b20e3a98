"""Every page of work has its page of help."""

from ayllu.desk import help as pages
from tests.guards import addresses
from tests.guards.addresses import STAFF

WITHOUT = {
    "desk_help": "it is the help",
    "people_import_refused": "a file, not a page; told on the page of the import",
    "people_document_file": "the paper itself",
    "people_document_thumb": "a small picture",
    "families_report_pdf": "a file, told on the page of the report",
    "families_report_docx": "a file, told on the page of the report",
    "people_upload": "pieces of a file on its way",
    "families_outward_pdf": "a file, told on the page of the referral",
    "safeguarding_report_pdf": "a file, told on the page of the concern",
    "datarights_file": "a file, told on the page of the request",
    "datarights_letter": "a file, told on the page of the request",
    "account_logout": "one button",
    "accounts_cast": "a demo's cast, explained on the page itself",
    "ui_gallery": "for who builds pages",
    "ui_gallery_sheet": "for who builds pages",
    "ui_gallery_public": "for who builds pages",
    "ui_gallery_field": "for who builds pages",
}


def of_work() -> set[str]:
    """Names of the addresses of rooms that answer to GET."""
    declared = addresses.rows(STAFF)
    return {a.name for a in addresses.of(STAFF) if "GET" in declared.get(a.name, {})}


def test_every_page_of_work_has_help() -> None:
    assert sorted(of_work() - set(pages.pages()) - set(WITHOUT) - plumbing()) == []


def plumbing() -> set[str]:
    """Answers for machines: health, files."""
    return {n for n in of_work() if n in {"healthz", "ground_healthz"}}


def test_no_page_without_help_is_excused_for_nothing() -> None:
    assert sorted(set(WITHOUT) - of_work()) == []
    assert sorted(set(WITHOUT) & set(pages.pages())) == []


def test_help_is_short() -> None:
    long = [n for n, f in pages.pages().items() if len(f.read_text().splitlines()) > 40]
    assert long == []
