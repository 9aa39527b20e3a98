"""The refused rows as a file; nothing in it runs."""

from django.utils.translation import gettext as _

from ayllu.ground.models import ImportJob
from ayllu.lib.sheets.reading import ZIP_START
from ayllu.lib.sheets.writing import Words, refused_table, write_csv, write_workbook
from ayllu.people.register.importers import files, words

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def file_of(job: ImportJob) -> tuple[bytes, str, str]:
    """Content, kind and name, in the shape in which the list came."""
    data = files.opened(job)
    labels = {code: words.reason(code) for code in words.REASONS}
    said = Words(_("Sheet"), _("Row"), _("Reasons"), _("Who"), _("Refused rows"), labels)
    table = refused_table(files.book_of(data, job.filename), files.reading_of(job), said)
    if data.startswith(ZIP_START):
        return write_workbook(table, said), XLSX, "filas-rechazadas.xlsx"
    return write_csv(table), "text/csv; charset=utf-8", "filas-rechazadas.csv"
