"""Words are stored and logged: renamed, they leave old records unreadable."""

import pytest

from quitclaim import ports
from quitclaim.domain.checks import Word
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.facts import EventType
from tests.unit.test_every_type_refuses import WORDS, types

OF_PORTS = [found for found in types(ports) if issubclass(found, Word)]


@pytest.mark.parametrize(
    "kind", [*WORDS, *OF_PORTS], ids=lambda kind: f"{kind.__module__}.{kind.__name__}"
)
def test_a_word_is_stored_under_its_own_name(kind: type[Word]) -> None:
    for word in kind:
        if kind is EventType:
            assert word.value == word.name.lower().replace("_", ".", 1)
        elif kind is not Language:
            assert word.value == word.name.lower()


def test_a_language_is_stored_under_its_iso_code() -> None:
    assert {language.name: language.value for language in Language} == {
        "DUTCH": "nl",
        "ENGLISH": "en",
        "GERMAN": "de",
        "FRENCH": "fr",
    }
