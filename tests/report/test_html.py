"""The page: inert whatever anybody wrote, whole without a network, and built so that everybody can read it."""

import re
from base64 import b64encode
from collections import Counter
from dataclasses import dataclass, field, replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from defusedxml.ElementTree import fromstring

from tests.report.example import HOSTILE, example_document, hostile_document
from tests.report.walking import all_texts, blocks_of, sections_of
from uxlab.charts.theme import css_variables
from uxlab.errors import Cancelled
from uxlab.report.document import Align, Cell, Column, Document, Headlines, Paper, Picture, Table
from uxlab.report.html import write_html
from uxlab.report.setting.characters import printable
from uxlab.report.setting.sheet import CHART_MARGIN_PX
from uxlab.report.setting.widths import text_width

VOID = {"meta", "br", "path", "use", "rect", "line", "circle"}
HARMLESS_TAGS = {
    "html", "head", "meta", "title", "style", "body", "a", "div", "nav", "p", "ol", "ul", "li", "main", "header", "h1",
    "h2", "h3", "h4", "span", "section", "bdi", "b", "dl", "dt", "dd", "blockquote", "footer", "table", "caption",
    "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "script",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "href", "id", "aria-labelledby", "dir", "tabindex",
    "role", "scope", "data-sort", "data-sortable",
}  # fmt: skip


@dataclass
class Page(HTMLParser):
    """What a browser sees: elements with their attributes outside of charts, and the texts that people read."""

    tags: Counter[str] = field(default_factory=Counter)
    attributes: set[str] = field(default_factory=set)
    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if "svg" not in self.open:
            self.elements.append((tag, dict(attrs)))
            if tag != "svg":
                self.tags[tag] += 1
                self.attributes |= {name for name, _ in attrs}
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if "svg" not in self.open:
            self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            self.scripts.append(data)
        elif "svg" not in self.open and self.open[-1:] not in (["style"], []):
            self.texts.append(data)


def parsed(document: Document) -> Page:
    page = Page()
    page.feed(write_html(document).decode())
    page.close()
    assert page.open == []
    return page


@pytest.fixture(scope="module")
def hostile() -> Page:
    return parsed(hostile_document())


@pytest.fixture(scope="module")
def example() -> Page:
    return parsed(example_document())


def test_hostile_texts_make_no_element_and_no_attribute(hostile: Page) -> None:
    assert set(hostile.tags) <= HARMLESS_TAGS
    assert hostile.attributes <= ATTRIBUTES
    assert hostile.tags["script"] == 1


def test_hostile_texts_are_read_as_they_were_written(hostile: Page) -> None:
    read = "".join(hostile.texts)
    for text in HOSTILE:
        assert read.count(text) >= 12
    assert "49" not in read.replace("10,000", "")  # {{7*7}} was not computed
    assert "long " * 2000 in read


def test_no_chart_has_an_element_that_a_text_made() -> None:
    page = write_html(hostile_document()).decode()
    for svg in re.findall(r"<svg.*?</svg>", page, re.DOTALL):
        assert set(re.findall(r"<([a-zA-Z][\w:-]*)", svg)) <= {"svg", "title", "desc", "g", "path", "defs", "clipPath",
                                                               "rect", "use", "style", "pattern", "text"}  # fmt: skip
        assert not [name for element in fromstring(svg).iter() for name in element.attrib if name.startswith("on")]


def test_every_text_of_a_report_is_on_the_page(document: Document) -> None:
    read = "".join(parsed(document).texts)
    missing = [text for text in all_texts(document) if text and printable(text) not in read]
    assert missing == []


def test_the_page_asks_nothing_of_any_network(document: Document) -> None:
    page = write_html(document).decode()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;;")
    assert not re.search(r"\b(src|href)=[\"'](?!#)", page)
    urls = set(re.findall(r"url\(([^)]{0,12})", page))
    assert all(url.startswith(("data:font/", "#")) for url in urls)
    assert "@import" not in page


def test_the_only_script_that_may_run_is_the_one_in_the_page(example: Page) -> None:
    (script,) = example.scripts
    digest = b64encode(sha256(script.encode()).digest()).decode()
    (policy,) = [attrs["content"] or "" for _, attrs in example.elements if "http-equiv" in attrs]
    assert policy.startswith(f"default-src 'none'; script-src 'sha256-{digest}'; ")


def test_headings_go_down_one_step_at_a_time(example: Page) -> None:
    levels = [int(tag[1]) for tag, _ in example.elements if re.fullmatch(r"h\d", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_captions_and_every_header_its_scope(example: Page) -> None:
    assert example.tags["table"] == example.tags["caption"] > 0
    scopes = [attrs.get("scope") for tag, attrs in example.elements if tag == "th"]
    assert set(scopes) == {"col", "row"}


def test_every_region_and_figure_is_named_by_something_that_is_there(example: Page) -> None:
    ids = [attrs["id"] for _, attrs in example.elements if attrs.get("id")]
    assert len(set(ids)) == len(ids)
    named = {attrs["aria-labelledby"] for tag, attrs in example.elements if "aria-labelledby" in attrs and tag != "svg"}
    assert named
    assert named <= set(ids)
    assert all(attrs.get("role") == "img" for tag, attrs in example.elements if tag == "svg")


def test_every_chart_tells_in_words_what_it_shows() -> None:
    page = write_html(example_document()).decode()
    svgs = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert len(svgs) == 2 * sum(isinstance(block, Picture) for block in blocks_of(example_document()))
    assert all(re.search(r"<title[^>]*>[^<]+</title>", svg) and re.search(r"<desc[^>]*>[^<]{10,}", svg) for svg in svgs)


def test_the_contents_lead_to_every_section(example: Page) -> None:
    links = [attrs["href"] for tag, attrs in example.elements if tag == "a"]
    assert links == ["#report", *(f"#{section.key}" for section in example_document().sections)]
    assert example.elements[[tag for tag, _ in example.elements].index("a")][1]["class"] == "skip"


def test_a_single_page_has_no_contents() -> None:
    assert parsed(example_document(one_page=True)).tags["nav"] == 0


def test_numbers_sort_by_what_they_are_and_not_by_how_they_read(example: Page) -> None:
    table = next(block for block in blocks_of(example_document()) if isinstance(block, Table))
    numbers = [cell.number for row in table.rows for cell in row if cell.number is not None]
    assert [float(attrs["data-sort"] or "") for _, attrs in example.elements if "data-sort" in attrs] == numbers
    sortable = [attrs for tag, attrs in example.elements if tag == "table"]
    assert all("data-sortable" in attrs for attrs in sortable)


def test_figures_with_and_without_an_aside_stand_under_each_other() -> None:
    made = example_document()
    columns = (Column(title="Task"), Column(title="Time", align=Align.RIGHT), Column(title="n", align=Align.RIGHT))
    figures = (Cell(text="1:03", aside="0:48\N{EN DASH}1:22"), Cell(text="1:20", aside="0:59"), Cell(text="2:00"))
    rows = tuple((Cell(text="Pay"), figure, Cell(text="9")) for figure in figures)
    table = Table(caption="Times", columns=columns, rows=rows)
    document = replace(made, front=(), sections=(replace(made.sections[0], blocks=(table,), sections=()),))
    page = parsed(document)
    looks = [str(attrs["class"]) for tag, attrs in page.elements if tag == "td"]
    assert looks[1::2] == ["right"] * 3
    (look,) = set(looks[::2])
    tenths = int(look.removeprefix("right beside-"))
    assert text_width(figures[0].aside) <= tenths / 10 <= text_width(figures[0].aside) + 0.3
    assert f".beside-{tenths} .aside {{ min-width: {tenths / 10}em; }}" in write_html(document).decode()
    assert sum(attrs.get("class") == "aside" for _, attrs in page.elements) == len(figures)


def test_the_texts_of_charts_stand_in_line_with_those_about_them() -> None:
    page = write_html(example_document()).decode()
    widths = {int(width) for width in re.findall(r'<svg [^>]*? width="(\d+)"', page)}
    assert widths == {808 + 2 * CHART_MARGIN_PX, 358 + 2 * CHART_MARGIN_PX}
    assert f"figure .broad, figure .narrow {{ margin: 0 -{CHART_MARGIN_PX}px; }}" in page


def test_a_table_whose_order_means_something_is_not_sorted() -> None:
    made = example_document()
    table = replace(next(block for block in blocks_of(made) if isinstance(block, Table)), sortable=False)
    page = parsed(replace(made, front=(), sections=(replace(made.sections[0], blocks=(table,)),)))
    assert "data-sortable" not in page.attributes


def test_both_schemes_and_the_paper_are_in_the_style() -> None:
    page = write_html(example_document(paper=Paper.LETTER)).decode()
    assert f":root {{ color-scheme: light dark; {css_variables('light')}; }}" in page
    dark = page.partition("@media screen and (prefers-color-scheme: dark) {")[2]
    assert dark.lstrip().startswith(f":root {{ {css_variables('dark')}; }}")
    assert "@page { size: letter; }" in page
    assert "@page { size: A4; }" in write_html(example_document()).decode()


def test_the_page_is_the_same_each_time(document: Document) -> None:
    assert write_html(document) == write_html(document)


def test_a_report_without_anything_is_a_page() -> None:
    bare = Document(kind="", title="", subtitle="", made_on="", program="uxlab", front=(), sections=())
    assert parsed(bare).tags["h1"] == 1


def test_controls_and_half_characters_do_no_harm() -> None:
    made = replace(example_document(), title="a\x00b\ud800c\x1b")
    assert write_html(made).decode()
    assert "<title>a\ufffdb\ufffdc\ufffd</title>" in write_html(made).decode()


def test_it_tells_how_far_it_is_and_can_be_stopped() -> None:
    told: list[float] = []
    write_html(example_document(), progress=lambda share, _: told.append(share))
    assert told == sorted(told)
    assert len(told) == 1 + sum(isinstance(block, Picture) for block in blocks_of(example_document()))
    with pytest.raises(Cancelled):
        write_html(example_document(), cancelled=lambda: True)


def test_headlines_and_sections_are_where_they_belong() -> None:
    made = example_document()
    page = write_html(made).decode()
    places = [page.index("<h1"), page.index('class="lead"'), page.index('class="headlines"'), page.index("<nav")]
    places += [page.index(f'<h2 id="{section.key}"') for section in made.sections]
    assert places == sorted(places)
    assert any(isinstance(block, Headlines) for block in made.front)
    assert len(list(sections_of(made.sections))) == page.count("<section ")
