"""R3, R42: which texts there are, what each says of this organisation, and what changed."""

from itertools import product

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import document_hash
from quitclaim.usecases.specimens import Asks, Audience
from quitclaim_web.papers import editions, jinja_stationery
from tests.builders.editions import an_edition
from tests.handlers.furnished import EDITOR, OFFICER
from tests.handlers.library import House
from tests.handlers.peopled import people

ENGLISH = {"accept_language": "en"}
PUPIL = "/templates/en/both/pupil"


def test_every_text_of_a_language_stands_on_one_page_with_its_version(house: House) -> None:
    people(house)

    page = house.get("/templates?language=nl", by=EDITOR, **ENGLISH).text

    for asks, audience in product(Asks, Audience):
        assert f'href="/templates/nl/{asks}/{audience}"' in page
    (edition,) = editions.editions(Language.DUTCH)
    assert edition.text in page and "Version 1, since 22 November 2026" in page
    assert 'href="/templates?language=de"' in page and 'href="/templates"' in page


def test_without_a_choice_it_is_the_language_of_whoever_looks(house: House) -> None:
    page = house.get("/templates", by=EDITOR, accept_language="fr").text

    assert 'href="/templates/fr/both/adult"' in page and "/templates/nl/both" not in page


def test_a_text_is_read_filled_with_what_the_organisation_is_called(house: House) -> None:
    people(house, words="Vlietdam & Co")

    page = house.get(PUPIL, by=EDITOR, **ENGLISH).text
    told = house.call("GET", f"/api{PUPIL}", by=EDITOR).json

    assert told["notice"] in page and "<bdi>Vlietdam &amp; Co</bdi>" in told["notice"]
    assert told["document"] == document_hash(told["notice"].encode()) and told["document"] in page
    assert 'class="paper phone"' in page
    assert "(What you get instead stands here." in told["notice"] and told["missing"] == []


def test_a_text_is_in_its_own_language_whatever_the_readers_is(house: House) -> None:
    people(house)

    page = house.get("/templates/de/publication/dependent", by=EDITOR, **ENGLISH).text

    assert '<article lang="de"' in page and "(Hier steht, was Sie stattdessen bekommen." in page


def test_what_is_missing_is_named_and_whoever_may_is_led_to_where_it_is_said(house: House) -> None:
    editors = house.get(PUPIL, by=EDITOR, **ENGLISH).text
    officers = house.get(PUPIL, by=OFFICER, **ENGLISH).text
    told = house.call("GET", f"/api{PUPIL}", by=EDITOR).json

    assert told["missing"] == ["controller", "channels"] and told["notice"] is None
    for page in (editors, officers):
        assert "Say who the organisation is" in page and "<article" not in page
    assert "The privacy officer fills that in." in editors
    assert 'href="/organisation">Fill it in' in officers
    assert "Nothing can be asked yet" in house.get("/templates", by=EDITOR, **ENGLISH).text


def test_what_nobody_is_asked_is_marked(house: House) -> None:
    people(house)

    assert "Nobody is asked this now" in house.get(PUPIL, by=EDITOR, **ENGLISH).text
    adults = house.get("/templates/en/both/adult", by=EDITOR, **ENGLISH).text
    assert "Nobody is asked this now" not in adults


def test_a_later_version_says_what_changed(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    first = an_edition(sentences={"a": "As it was.", "b": "Only before."})
    later = an_edition(version=2, sentences={"a": "As <it> is.", "c": "Only now."})
    same = an_edition(version=3, sentences=later.sentences)
    monkeypatch.setattr(jinja_stationery, "editions", lambda _: (first, later, same))

    page = house.get("/templates?language=en", by=EDITOR, **ENGLISH).text
    told = house.call("GET", "/api/templates?language=en", by=EDITOR).json

    assert "3 sentences differ from the version before" in page
    assert "<del>As it was.</del>" in page and "<ins>As &lt;it&gt; is.</ins>" in page
    assert "This is the first version." in page and "The words are those of the version" in page
    assert [one["version"] for one in told["editions"]] == [3, 2, 1]
    assert told["editions"][1]["changed"][0] == {
        "key": "a",
        "before": "As it was.",
        "now": "As <it> is.",
    }


def test_a_program_is_told_all_of_them_in_every_language(house: House) -> None:
    told = house.call("GET", "/api/templates", by=OFFICER).json

    assert len(told["templates"]) == len(Asks) * len(Audience) * len(Language)
    assert {(one["language"], one["version"]) for one in told["editions"]} == {
        (language, 1) for language in Language
    }


@pytest.mark.parametrize("path", ["/templates/xx/both/pupil", "/templates/en/all/pupil"])
def test_a_text_that_there_is_not_is_not_shown(house: House, path: str) -> None:
    assert house.get(path, by=EDITOR).status in {404, 422}
