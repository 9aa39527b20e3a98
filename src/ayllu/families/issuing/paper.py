"""The same words twice: a PDF to hand over, and a document to go on working in."""

from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from ayllu.families.socialreport.document import Content
from ayllu.ui import typeset

SOURCE = Path(__file__).parent / "report.typ"
LANGUAGE = "es-PE"


def pdf(found: Content) -> bytes:
    return typeset.pdf(SOURCE, found)


def docx(found: Content) -> bytes:
    """Real headings, tables with a repeated head, language, header and numbered footer."""
    document = Document()
    style(document)
    properties(document, found)
    margins(document, found)
    document.add_heading(found["heading"], level=0)
    for text in filter(None, [found["draft_word"] if found["draft"] else "", found["replaces"]]):
        document.add_paragraph(text)
    table(document, {"caption": "", "columns": [], "rows": found["facts"]})
    for part in found["parts"]:
        add_part(document, part, found)
    sign(document, found)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def style(document: Docx) -> None:
    """Everything in Spanish of Peru, for whoever reads it aloud or checks its spelling."""
    styles = document.styles.element
    for properties in styles.iter(qn("w:rPr")):
        for old in properties.findall(qn("w:lang")):
            properties.remove(old)
    default = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    language = OxmlElement("w:lang")
    for name in ("w:val", "w:eastAsia", "w:bidi"):
        language.set(qn(name), LANGUAGE)
    default.append(language)
    document.styles["Normal"].font.size = Pt(10.5)


def properties(document: Docx, found: Content) -> None:
    core = document.core_properties
    core.title, core.author = found["title"], found["org"]
    core.language, core.comments, core.subject = LANGUAGE, "", found["confidential"]
    core.last_modified_by = found["org"]


def margins(document: Docx, found: Content) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(21)
    head = section.header.paragraphs[0]
    head.text = f"{found['org']} · {found['site_line']}\t\t{found['confidential']}"
    foot = section.footer.paragraphs[0]
    foot.text = f"{found['foot']}\t\t{found['page_word']} "
    number(foot, "PAGE")
    foot.add_run(f" {found['of_word']} ")
    number(foot, "NUMPAGES")


def number(paragraph: Paragraph, field: str) -> None:
    """A field that the word processor counts itself."""
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", field), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)


def add_part(document: Docx, part: dict[str, Any], found: Content) -> None:
    document.add_heading(f"{part['n']}. {part['title']}", level=1)
    for text in part["paragraphs"]:
        document.add_paragraph(text)
    for each in part["tables"]:
        table(document, each)
    if part["key"] == "roles" and found["genogram"]:
        picture = document.add_picture(BytesIO(typeset.png(found["genogram"])), width=Mm(160))
        picture._inline.docPr.set("descr", found["genogram_alt"])
        document.add_paragraph(found["genogram_alt"])


def table(document: Docx, each: dict[str, Any]) -> None:
    if each["caption"]:
        document.add_paragraph().add_run(each["caption"]).bold = True
    rows = [each["columns"], *each["rows"]] if each["columns"] else each["rows"]
    made = document.add_table(rows=len(rows), cols=len(rows[0]))
    made.style = "Table Grid"
    for line, cells in zip(made.rows, rows, strict=True):
        for cell, text in zip(line.cells, cells, strict=True):
            cell.text = str(text)
    if each["columns"]:
        head = made.rows[0]._tr.get_or_add_trPr()
        head.append(OxmlElement("w:tblHeader"))
        for cell in made.rows[0].cells:
            for run in cell.paragraphs[0].runs:
                run.bold = True
    document.add_paragraph()


def sign(document: Docx, found: Content) -> None:
    document.add_paragraph(found["neutral"])
    document.add_paragraph(found["place_and_day"]).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_paragraph("\n\n______________________________")
    document.add_paragraph().add_run(found["signer"]).bold = True
    document.add_paragraph(found["register"])
    if found["approved"]:
        document.add_paragraph(found["approved"])
