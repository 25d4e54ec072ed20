"""Four languages say the same, and every sentence is said (R3)."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.forgetting.reminding import Nearing
from quitclaim.domain.publishing.takings import TakerKind
from quitclaim.ports.mail import Draft, Letter
from quitclaim.ports.plea_notices import PleaDraft, PleaNotice, Plight
from quitclaim.ports.recall_notices import RecallDraft, RecallNotice
from quitclaim_web.pages import languages
from quitclaim_web.pages.languages import Sentence, catalogue, places_of
from quitclaim_web.papers import guide, letters, notices, tongue
from tests.builders.asking import a_controller, an_identity
from tests.builders.consents import a_biometric_consent, a_consent, a_request
from tests.builders.events import given, refused, withdrawn
from tests.builders.ids import EDITOR, NOON, PRESS, WEBSITE, an_id
from tests.builders.people import MUMS
from tests.builders.scopes import a_biometric_scope, a_scope
from tests.builders.takings import a_taker, a_taking
from tests.web.papers.cases import NAMED, STATIONERY, a_draft, every_wording

FOLDERS = (notices.FOLDER, letters.FOLDER, guide.FOLDER, tongue.WORDS)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_language_has_the_same_sentences_with_the_same_places(folder: Path) -> None:
    dutch = catalogue(Language.DUTCH, folder)

    for language in Language:
        other = catalogue(language, folder)
        assert dutch.keys() ^ other.keys() == set(), language
        for key, sentence in dutch.items():
            assert places_of(other[key]) == places_of(sentence), (language, key)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_sentence_is_empty_or_carries_markup_or_a_typewriters_quotes(folder: Path) -> None:
    for language in Language:
        for key, sentence in catalogue(language, folder).items():
            for form in [sentence] if isinstance(sentence, str) else sentence.values():
                assert form == form.strip() and form, (language, key)
                assert not set(form) & set("<>&\"'"), (language, key)


def test_french_keeps_its_signs_beside_their_words() -> None:
    for folder in FOLDERS:
        for key, sentence in catalogue(Language.FRENCH, folder).items():
            assert not any(f" {sign}" in str(sentence) for sign in ":;?!"), key


def test_sentences_are_short() -> None:
    """B1: nobody has to hold more than about thirty words; lists of articles are no prose."""
    for folder in FOLDERS:
        for language in Language:
            for key, sentence in catalogue(language, folder).items():
                for part in str(sentence).replace("?", ".").split(". "):
                    assert len(part.split()) <= 34, (language, key)


def test_every_sentence_is_said_somewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: set[str] = set()

    class Listening(dict[str, Sentence]):
        def __getitem__(self, key: str) -> Sentence:
            heard.add(key)
            return super().__getitem__(key)

    def listened(language: Language, *folders: Path) -> Mapping[str, Sentence]:
        return Listening(languages.catalogue(language, *folders))

    monkeypatch.setattr(tongue, "catalogue", listened)
    tongue.tongue.cache_clear()
    for wording in every_wording():
        STATIONERY.notice(wording)
    for draft in _every_draft():
        STATIONERY.letter(draft)
    for kind in (TakerKind.MEMBER, TakerKind.TOKEN):
        STATIONERY.recall(a_recall_draft(kind))
        STATIONERY.recall(a_recall_draft(kind, is_reminder=True))
    guide.ArchiveGuide()(Language.DUTCH, controller="Fair")
    for plight in Plight:
        for nearing in (None,) if plight is Plight.OVER else tuple(Nearing):
            STATIONERY.plea(a_plea_draft(plight, nearing))
    tongue.tongue.cache_clear()

    ours = {*catalogue(Language.DUTCH, *FOLDERS[:3])}
    assert ours - heard == set()


def a_recall_draft(kind: TakerKind, **changes: Any) -> RecallDraft:
    known = {"id": an_id("notice"), "member": EDITOR, "rendition": an_id("rendition")}
    return RecallDraft(
        notice=RecallNotice(**(known | {"taker": EDITOR, "at": NOON} | changes)),
        name="Edith",
        mail="edith@example.org",
        controller=a_controller(),
        takings=(a_taking(by=a_taker(kind=kind, reads=Language.DUTCH)).called_back(NOON),),
    )


def a_plea_draft(plight: Plight, nearing: Nearing | None) -> PleaDraft:
    known = {"id": an_id("notice"), "plea": an_id("plea"), "asked_at": NOON, "at": NOON}
    return PleaDraft(
        notice=PleaNotice(plight=plight, nearing=nearing, **known),
        name="Olga",
        mail="olga@example.org",
        controller=a_controller(jurisdiction="NL"),
    )


def _every_draft() -> Iterator[Draft]:
    named = NAMED.asked
    consents = (
        a_consent(given(to=named), asked=named),
        a_consent(given(), asked=a_scope(channels=frozenset({WEBSITE, PRESS}), names_allowed=True)),
        a_consent(refused()),
        a_consent(given(), withdrawn()),
        a_request(),
        a_biometric_consent(refused()),
        a_biometric_consent(given(to=a_biometric_scope()), withdrawn()),
        a_biometric_consent(given(by=MUMS, to=a_biometric_scope())),
        a_biometric_consent(),
    )
    for letter in Letter:
        yield a_draft(letter, consents=consents)
        yield a_draft(letter, consents=consents, about=an_identity("Mia"))
        yield a_draft(letter, consents=(a_consent(refused()),), reader=an_identity("\u200b"))
        yield a_draft(letter, link_until=NOON)
