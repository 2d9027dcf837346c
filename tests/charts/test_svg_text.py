"""What matplotlib writes, made fit for any page."""

from uxlab.charts.svg_text import standalone

DRAWN = """<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" width="75pt">
 <metadata><rdf:RDF>matplotlib</rdf:RDF></metadata>
 <defs><style type="text/css">*{stroke-linecap: butt}</style></defs>
 <!-- what it says -->
 <clipPath id="b"/><g id="a" style="clip-path: url(#b)"><path id="c"/><use xlink:href="#c"/></g>
</svg>
"""


def made(title: str = "Title", description: str = "What it shows") -> str:
    return standalone(DRAWN, name="chart-1", size_px=(100, 50), title=title, description=description)


def test_only_the_drawing_is_left_of_it() -> None:
    text = made()
    assert text.startswith("<svg ")
    assert text.endswith("</svg>")
    for gone in ("<?xml", "DOCTYPE", "metadata", "<style", "what it says", "<defs>"):
        assert gone not in text


def test_every_id_begins_with_the_name() -> None:
    assert made().endswith(
        '<clipPath id="chart-1-b"/><g style="clip-path: url(#chart-1-b)"><path id="chart-1-c"/>'
        '<use xlink:href="#chart-1-c"/></g></svg>'
    )


def test_it_is_as_large_in_pixels_as_said() -> None:
    assert 'width="100" height="50" viewBox="0 0 75 37.5"' in made()


def test_title_and_description_are_texts_and_named_for_assistive_technology() -> None:
    text = made("<script>", "a & b\x00")
    assert 'role="img" aria-labelledby="chart-1-title chart-1-desc"' in text
    assert '<title id="chart-1-title">&lt;script&gt;</title><desc id="chart-1-desc">a &amp; b\ufffd</desc>' in text
