"""A packed file is taken apart, or refused with one kind of error."""

import io
import zipfile

import pytest

from uxlab.importing.packed import DamagedFile, Package

PARTS = {
    "_rels/.rels": '<r><x Id="a" Type="http://x/officeDocument" Target="xl/Book.xml"/></r>',
    "xl/book.xml": "<book xmlns='http://y'><row n='1'><c/></row><row n='2'/></book>",
    "xl\\_rels/book.xml.rels": "<r><x Id='1' Type='t/near' Target='a.xml'/><x Id='2' Type='far' Target='/b.xml'/></r>",
    "bad.xml": "<book>",
    "bomb.xml": '<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>',
    "strange.xml": '<?xml version="1.0" encoding="klingon"?><a/>',
    "wide.xml": '<?xml version="1.0" encoding="big5"?><a/>',
}


def packed(parts: dict[str, str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return content.getvalue()


def test_parts_refer_to_each_other() -> None:
    package = Package(packed(PARTS))
    (main,) = package.references().values()
    assert main == ("officeDocument", "/xl/Book.xml")
    assert package.references(main.target) == {"1": ("near", "/xl/a.xml"), "2": ("far", "/b.xml")}
    assert package.references("bad.xml") == {}


def test_elements_are_read_one_by_one() -> None:
    found = [(row.get("n"), len(row)) for row in Package(packed(PARTS)).elements("xl/book.xml", "row")]
    assert found == [("1", 1), ("2", 0)]


@pytest.mark.parametrize("part", ["gone.xml", "bad.xml", "bomb.xml", "strange.xml", "wide.xml", ""])
def test_a_part_that_cannot_be_read_is_refused(part: str) -> None:
    package = Package(packed(PARTS))
    with pytest.raises(DamagedFile):
        package.xml(part)
    with pytest.raises(DamagedFile):
        list(package.elements(part, "row"))


def altered(place: int, value: int) -> bytes:
    """Return a package with one byte of the entry of its only part in the list at the end changed."""
    content = bytearray(packed({"a.xml": "<a>" + "b" * 99 + "</a>"}))
    content[content.rindex(b"PK\x01\x02") + place] = value
    return bytes(content)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"PK\x03\x04 and more", id="no package"),
        pytest.param(packed(PARTS)[:-9], id="cut off"),
        pytest.param(altered(6, 99), id="a later version"),
        pytest.param(altered(8, 1), id="encrypted"),
        pytest.param(altered(10, 77), id="an unknown method"),
        pytest.param(altered(19, 0x55), id="another checksum"),
        pytest.param(altered(20, 5), id="ends early"),
        pytest.param(altered(42, 50), id="another place"),
        pytest.param(packed({"a.xml": "<a/>"}, zipfile.ZIP_BZIP2), id="bzip2"),
    ],
)
def test_damage_is_refused(content: bytes) -> None:
    with pytest.raises(DamagedFile):
        Package(content).xml("a.xml")


def test_a_sound_package_is_not() -> None:
    assert Package(packed({"a.xml": "<a>b</a>"})).xml("A.xml").text == "b"


def test_an_unreasonably_large_package_is_refused() -> None:
    content = bytearray(packed({"a.xml": "<a/>"}))
    place = content.rindex(b"PK\x01\x02") + 24
    content[place : place + 4] = (600_000_000).to_bytes(4, "little")
    with pytest.raises(DamagedFile):
        Package(bytes(content))
