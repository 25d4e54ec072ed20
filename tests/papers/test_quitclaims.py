"""R13: the paper says what was asked, what was shown, what was chosen and what was refused."""

import json
from dataclasses import replace
from html.parser import HTMLParser
from typing import Final

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.receipts import record_of
from quitclaim_papers import verify
from tests.builders import MUMS, an_identity, some_circumstances
from tests.needs import needs
from tests.papers.deeds import a_deed, printed
from tests.papers.poppler import files_in, text_of

pytestmark = needs("poppler")
# Channel or box, and what became of it, in the order of the paper.
ANSWERS: Final = {
    Language.DUTCH: "Pers Nee, niet gekozen Website Ja, gekozen",
    Language.ENGLISH: "Press No, not chosen Website Yes, chosen",
    Language.GERMAN: "Presse Nein, nicht gewählt Website Ja, gewählt",
    Language.FRENCH: "Presse Non, pas choisi Site web Oui, choisi",
}
SIGNED_AT: Final = {
    Language.DUTCH: "3 mei 2026 om 14.00 uur (2026-05-03T12:00:00Z)",
    Language.ENGLISH: "3 May 2026 at 14:00 (2026-05-03T12:00:00Z)",
    Language.GERMAN: "3. Mai 2026 um 14:00 Uhr (2026-05-03T12:00:00Z)",
    Language.FRENCH: "3 mai 2026 à 14:00 (2026-05-03T12:00:00Z)",
}


class Words(HTMLParser):
    """What stands between the tags."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html.decode())

    def handle_data(self, data: str) -> None:
        self.found += data.split()


@pytest.mark.parametrize("language", Language)
def test_it_speaks_the_language_that_she_read(language: Language) -> None:
    text = text_of(printed(a_deed(language)))

    assert ANSWERS[language] in text
    assert SIGNED_AT[language] in text


@pytest.mark.parametrize("language", Language)
def test_every_word_that_she_was_shown_is_on_it(language: Language) -> None:
    deed = a_deed(language)

    text = text_of(printed(deed)).replace("-\n", "")

    shown = text[text.index(deed.testimony.document) :].replace(" ", "")
    assert [word for word in Words(deed.notice).found if word not in shown] == []


def test_it_says_who_when_where_and_with_what() -> None:
    deed = a_deed()

    text = text_of(printed(deed))

    records = [statement.consent for statement in deed.statements]
    for expected in (
        "Fair Society",
        "privacy@fair.example",
        "Ada Lovelace",
        "answered for herself",
        "192.0.2.0/24",
        "Firefox",
        "article 3(10)",
        "https://fair.example/withdraw",
        "version 1",
        deed.testimony.document,
        *(record.id for record in records),
        "Be recognised in pictures No, not chosen",
        "The name next to the pictures No, not chosen",
    ):
        assert expected in text


def test_a_guardian_answers_for_somebody_who_is_named() -> None:
    deed = a_deed(signer=an_identity("Maria Mitchell"), about=an_identity("Mia Mitchell"))
    by_mum = replace(deed.testimony, by=MUMS, typed_name="Maria Mitchell")

    text = text_of(printed(replace(deed, testimony=by_mum)))

    assert "Whose pictures it is about Mia Mitchell" in text
    assert "Who answered Maria Mitchell answered as parent or guardian" in text


@pytest.mark.parametrize(
    ("network", "agent", "said"),
    [
        ("unknown", "other", "Shortened internet address not known Browser another one"),
        ("2001:db8::/48", "edge", "Shortened internet address 2001:db8::/48 Browser Edge"),
        ("192.0.2.0/24", "lynx", "Shortened internet address 192.0.2.0/24 Browser another one"),
    ],
)
def test_where_she_was_is_said_in_words(network: str, agent: str, said: str) -> None:
    deed = a_deed()
    there = some_circumstances(network=network, agent=agent)

    text = text_of(printed(replace(deed, testimony=replace(deed.testimony, circumstances=there))))

    assert said in text


def test_the_records_inside_are_those_that_machines_exchange() -> None:
    deed = a_deed()

    found = json.loads(files_in(printed(deed))["consent.jsonld"])

    assert found == [record_of(statement) for statement in deed.statements]


def test_the_notice_inside_is_what_was_shown_to_the_byte() -> None:
    deed = a_deed(Language.FRENCH)

    assert files_in(printed(deed))["notice.html"] == deed.notice


def test_what_was_done_is_inside_to_the_letter() -> None:
    """Also what the paper itself leaves out, because it would turn or hide the text around it."""
    deed = a_deed()
    typed = replace(deed.testimony, typed_name="\u202eAda\u0000 😀 \ud800")

    found = json.loads(files_in(printed(replace(deed, testimony=typed)))["signing.json"])

    (picture, face) = (statement.consent.id for statement in deed.statements)
    assert found["typed_name"] == typed.typed_name
    assert found["answers"] == [
        {"consent": picture, "chosen": ["website"], "refused": ["press", "names"]},
        {"consent": face, "chosen": [], "refused": ["recognised"]},
    ]
    assert (found["by"], found["at"]) == ("self", "2026-05-03T12:00:00Z")


def test_two_readers_find_the_same_files() -> None:
    pdf = printed()

    assert verify(pdf).files == files_in(pdf)
