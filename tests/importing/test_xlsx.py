"""Cells of workbooks, also of such as other programs than Excel write."""

import io
import zipfile

import pytest

from uxlab.importing.number_formats import Shown
from uxlab.importing.packed import DamagedFile
from uxlab.importing.xlsx import Cell, Number, read_sheets

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def book(rows: str, *, texts: str = "", styles: str = "", settings: str = "", namespace: str = MAIN) -> bytes:
    """Return a workbook with one sheet, without the parts that are empty."""
    shared = f"<r Id='2' Type='{LINKS}/sharedStrings' Target='/xl/Texts.xml'/>" if texts else ""
    formats = f"<r Id='3' Type='{LINKS}/styles' Target='styles.xml'/>" if styles else ""
    parts = {
        "_rels/.rels": f"<rs><r Id='1' Type='{LINKS}/officeDocument' Target='xl/workbook.xml'/></rs>",
        "xl/workbook.xml": f"<workbook xmlns='{namespace}' xmlns:r='{LINKS}'>{settings}<sheets>"
        "<sheet name='One' r:id='1'/><sheet name='Chart' r:id='4'/><sheet name='Gone' r:id='9'/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"<rs><r Id='1' Type='{LINKS}/worksheet' Target='s1.xml'/>{shared}{formats}"
        f"<r Id='4' Type='{LINKS}/chartsheet' Target='c.xml'/></rs>",
        "xl/s1.xml": f"<worksheet xmlns='{namespace}'><sheetData>{rows}</sheetData></worksheet>",
        "xl/texts.xml": f"<sst xmlns='{namespace}'>{texts}</sst>",
        "xl/styles.xml": f"<styleSheet xmlns='{namespace}'>{styles}</styleSheet>",
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return content.getvalue()


def cells(content: bytes) -> tuple[tuple[int, dict[int, Cell]], ...]:
    (sheet,) = read_sheets(content)
    assert sheet.title == "One"
    return sheet.rows


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("<c><v>83.5</v></c>", Number(83.5)),
        ("<c t='n'><f>1+1</f><v>2</v></c>", Number(2)),
        ("<c t='b'><v>1</v></c>", True),
        ("<c t='b'><v>0</v></c>", False),
        ("<c t='str'><f>A1</f><v>P01</v></c>", "P01"),
        ("<c t='e'><v>#N/A</v></c>", "#N/A"),
        ("<c t='d'><v>2026-05-04</v></c>", "2026-05-04"),
        ("<c t='inlineStr'><is><t>in line</t></is></c>", "in line"),
        ("<c t='s'><v>0</v></c>", "plain"),
        ("<c t='s'><v>1</v></c>", "two runs"),
        ("<c t='s'><v>2</v></c>", "two\rlines"),
    ],
)
@pytest.mark.parametrize("namespace", [MAIN, STRICT])
def test_each_kind_of_cell_is_read(cell: str, value: Cell, namespace: str) -> None:
    texts = (
        "<si><t>plain</t></si><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>too</t></rPh></si>"
        "<si><t>two_x000D_lines</t></si>"
    )
    assert cells(book(f"<row>{cell}</row>", texts=texts, namespace=namespace)) == ((1, {0: value}),)


def test_places_are_named_or_follow_each_other() -> None:
    rows = "<row><c><v>1</v></c></row><row r='7'><c r='C7'><v>2</v></c><c><v>3</v></c><c r='AA7'><v>4</v></c></row>"
    empty = "<row r='8'><c r='A8'/><c r='B8' t='inlineStr'/><c t='s'><v/></c></row><row><c><v>5</v></c></row>"
    assert cells(book(rows + empty)) == (
        (1, {0: Number(1)}),
        (7, {2: Number(2), 3: Number(3), 26: Number(4)}),
        (9, {0: Number(5)}),
    )


def test_formats_are_own_or_built_in() -> None:
    styles = (
        "<numFmts><numFmt numFmtId='164' formatCode='mm:ss'/></numFmts>"
        "<cellXfs><xf/><xf numFmtId='164'/><xf numFmtId='20'/><xf numFmtId='14'/></cellXfs>"
    )
    row = "".join(f"<c s='{style}'><v>2</v></c>" for style in range(4))
    ((_, found),) = cells(book(f"<row>{row}</row>", styles=styles, settings="<workbookPr date1904='1'/>"))
    shown = (Shown.NUMBER, Shown.CLOCK_WITH_SECONDS, Shown.CLOCK, Shown.DATE)
    assert list(found.values()) == [Number(2, one, from_1904=True) for one in shown]


@pytest.mark.parametrize(
    "cell",
    [
        "<c><v>many</v></c>",
        "<c><v>nan</v></c>",
        "<c><v>1e999</v></c>",
        "<c t='s'><v>1</v></c>",
        "<c t='s'><v>-1</v></c>",
        "<c t='s'><v>99999999999999999999</v></c>",
        "<c t='x'><v>1</v></c>",
        "<c r='5'><v>1</v></c>",
        "<c r='ZZZ5'><v>1</v></c>",
        "<c s='7'><v>1</v></c>",
    ],
)
def test_a_cell_that_cannot_be_is_damage(cell: str) -> None:
    with pytest.raises(DamagedFile):
        read_sheets(book(f"<row>{cell}</row>", texts="<si><t>a</t></si>", styles="<cellXfs><xf/></cellXfs>"))


def test_another_office_file_is_refused() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr("_rels/.rels", f"<rs><r Id='1' Type='{LINKS}/officeDocument' Target='document.xml'/></rs>")
        package.writestr("document.xml", "<document/>")
    with pytest.raises(DamagedFile):
        read_sheets(content.getvalue())
