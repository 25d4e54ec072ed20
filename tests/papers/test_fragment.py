"""The notice on paper says what it says on a page; of markup nobody foresaw the text remains."""

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from quitclaim_papers.blocks import Block, Heading, Items, Paragraph, Run
from quitclaim_papers.fragment import blocks_of, isolated


def run(text: str) -> tuple[Run, ...]:
    return (Run(text),)


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<h2>One</h2><h3>Two</h3>", [Heading(2, run("One")), Heading(3, run("Two"))]),
        ("<p>\n One\n two </p>", [Paragraph(run("One two"))]),
        ("<p>A &amp; B</p>", [Paragraph(run("A & B"))]),
        (
            "<p>To <strong>show</strong> it</p>",
            [Paragraph((Run("To "), Run("show", strong=True), Run(" it")))],
        ),
        ("<p>One<br>two</p>", [Paragraph((Run("One"), Run("\n"), Run("two")))]),
        ("<p>bare</p>text", [Paragraph(run("bare")), Paragraph(run("text"))]),
        ("<section><article>x</article></section>", [Paragraph(run("x"))]),
        ("<p> </p><ul></ul><p><bdi> </bdi></p>", []),
        ("<ul><li>a</li><li>b</li></ul>", [Items(is_ordered=False, items=(run("a"), run("b")))]),
        (
            "<ol><li>a</ol><ul><li>b</ul>",
            [Items(is_ordered=True, items=(run("a"),)), Items(is_ordered=False, items=(run("b"),))],
        ),
        ("<li>alone</li>", [Paragraph(run("alone"))]),
        ("</ul></strong><p>x</p>", [Paragraph(run("x"))]),
        ("<blink>x</blink><script>y</script>", [Paragraph((Run("x"), Run("y")))]),
    ],
)
def test_each_tag_means_what_it_means_on_a_page(html: str, blocks: list[Block]) -> None:
    assert list(blocks_of(html)) == blocks


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://fair.example/", "https://fair.example/"),
        ("mailto:ada@example.org", "mailto:ada@example.org"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("/here", None),
    ],
)
def test_a_link_leads_to_the_web_or_the_mail(address: str, link: str | None) -> None:
    assert blocks_of(f'<a href="{address}">x</a>') == (Paragraph((Run("x", link=link),)),)


def test_a_link_without_an_address_is_text() -> None:
    assert blocks_of("<a>x</a>") == (Paragraph(run("x")),)


def test_the_text_of_somebody_else_keeps_its_direction_to_itself() -> None:
    (paragraph,) = blocks_of("<p>Ask <bdi>محمد</bdi> first</p>")

    assert isinstance(paragraph, Paragraph)
    assert "".join(one.text for one in paragraph.runs) == f"Ask {isolated('محمد')} first"


def test_its_headings_stand_below_those_around_it() -> None:
    assert blocks_of("<h2>One</h2>", below=2) == (Heading(3, run("One")),)


def test_no_level_of_headings_is_left_out() -> None:
    found = blocks_of("<h3>a</h3><h3>b</h3><h1>c</h1><h3>d</h3>")

    assert [block.level for block in found if isinstance(block, Heading)] == [2, 3, 2, 3]


@for_any(html=st.text(alphabet="<>/abdhilopstu 123&;\"'=!-[]", max_size=60))
def test_no_markup_is_too_broken_to_be_read(html: str) -> None:
    assert all(isinstance(block, Block) for block in blocks_of(html))
