"""What matplotlib writes, made fit for any page."""

from uxlab.charts.svg_text import inherited, standalone

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


def test_letters_of_a_page_s_own_font_lose_what_the_page_says() -> None:
    drawn = (
        "<svg><title>0.123456</title><g><text style=\"font-weight: 600; font-size: 9px; font-family: 'Inter', 'X'; "
        'text-anchor: start; fill: #0" x="91.23049" y="59.5" transform="rotate(-0 91.23049 59.5)">1.23456 s</text></g>'
        '<g><path d="M 1.005001 2 L 3.99999 4"/></g><g><g><path d="M 0 0"/></g><path d="M 1 1"/></g></svg>'
    )
    assert inherited(drawn) == (
        '<svg><title>0.123456</title><text style="font-weight: 600; font-size: 9px; fill: #0" x="91.23" y="59.5">'
        '1.23456 s</text><path d="M 1.01 2 L 4 4"/><g><path d="M 0 0"/><path d="M 1 1"/></g></svg>'
    )
