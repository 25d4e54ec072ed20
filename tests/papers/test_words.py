"""A paper says as much in each language as in the others."""

from itertools import pairwise

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim_papers.speech import HERE
from quitclaim_web.pages.languages import catalogue, places_of
from quitclaim_web.papers.tongue import WORDS


def test_every_sentence_is_there_in_every_language_with_its_places() -> None:
    said = [
        {key: places_of(sentence) for key, sentence in catalogue(language, HERE).items()}
        for language in Language
    ]

    assert all(one == other for one, other in pairwise(said))


@pytest.mark.parametrize("language", Language)
def test_no_sentence_of_a_paper_hides_a_word_of_all_papers(language: Language) -> None:
    assert catalogue(language, HERE, WORDS)


@pytest.mark.parametrize("language", Language)
def test_each_language_is_named_in_each(language: Language) -> None:
    said = catalogue(language, HERE)

    assert len({said[f"language.{one}"] for one in Language}) == len(Language)
