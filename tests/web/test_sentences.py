"""Sentences take their values as the language writes them, and nothing that is not one."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest
from markupsafe import Markup

from quitclaim.domain.consents.notices import Language
from quitclaim_web.pages.languages import Sentence
from quitclaim_web.pages.sentences import Sentences

CATALOGUE: Mapping[str, Sentence] = {
    "days": {"one": "{n} dag", "other": "{n} dagen"},
    "until": "tot {until}",
    "by": "door {name}",
}


def _sentences(language: Language = Language.DUTCH) -> Sentences:
    return Sentences(language, CATALOGUE, UTC)


@pytest.mark.parametrize(
    ("language", "n", "said"),
    [
        (Language.DUTCH, 0, "0 dagen"),
        (Language.DUTCH, 1, "1 dag"),
        (Language.DUTCH, 1500, "1.500 dagen"),
        (Language.FRENCH, 0, "0 dag"),
        (Language.FRENCH, 2, "2 dagen"),
    ],
)
def test_the_number_decides_between_the_forms(language: Language, n: int, said: str) -> None:
    assert _sentences(language).say("days", n=n) == said


def test_days_and_moments_are_written_out() -> None:
    sentences = _sentences()

    assert sentences.say("until", until=date(2026, 5, 3)) == "tot 3 mei 2026"
    said = sentences.say("until", until=datetime(2026, 5, 3, 12, 0, tzinfo=UTC))
    assert said == "tot 3 mei 2026 om 12.00 uur"


def test_markup_in_a_sentence_stays_and_everything_else_is_escaped() -> None:
    sentences = _sentences()

    assert sentences.say("by", name="<b>") == "door <b>"
    assert sentences.say("by", name=Markup("<b>Ada</b>")) == Markup("door <b>Ada</b>")
    assert isinstance(sentences.say("by", name=Markup("<b>Ada</b>")), Markup)


def test_a_sentence_nobody_wrote_and_a_value_nobody_gave_are_refused() -> None:
    with pytest.raises(KeyError):
        _sentences().say("nowhere")
    with pytest.raises(KeyError):
        _sentences().say("by")


@pytest.mark.parametrize("value", [True, None, ["Ada"]])
def test_what_no_language_writes_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        _sentences().say("by", name=value)


def test_only_a_whole_number_decides() -> None:
    with pytest.raises(TypeError, match="days"):
        _sentences().say("days", n="3")


def test_numbers_and_sizes_are_said_in_the_same_language() -> None:
    sentences = _sentences(Language.ENGLISH)

    assert sentences.number(1234.5, decimals=1) == "1,234.5"
    assert sentences.size(3_400_000) == "3.4\N{NO-BREAK SPACE}MB"
