"""Every word that the rules answer with is a sentence for whoever reads it (R31, R35, R54)."""

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import pytest

import quitclaim.domain
import quitclaim.usecases
from quitclaim.domain.archives import archives, shown
from quitclaim.domain.checks import Word
from quitclaim.domain.consents import envelopes, notices, openings, scans, timestamps
from quitclaim.domain.forgetting import (
    certificate,
    erasure,
    evidence_states,
    order_states,
    orders,
    reminding,
    retention,
    settling,
    stores,
    verbs,
)
from quitclaim.domain.organisation import judged
from quitclaim.domain.people import capabilities, person
from quitclaim.domain.pictures import own_views
from quitclaim.domain.pictures.refusals import SENTENCES
from quitclaim.domain.publishing import (
    imprint,
    needs,
    noted,
    renditions,
    sought,
    takers,
    touched,
    zip_states,
)
from quitclaim.domain.recognition import finding, runs
from quitclaim.usecases import judge_matches, work_at_hand
from quitclaim_web.pages import Pages, renderer
from quitclaim_web.pages.languages import catalogue
from quitclaim_web.pages.reasons import TOPICS, key_of
from tests.web.looking import looking

# For programs, or on papers and pages that have words of their own.
NEVER_SHOWN = {
    archives.ArchiveState,
    shown.Bar,
    capabilities.Power,
    certificate.Reason,
    envelopes.Said,
    erasure.Ending,
    finding.WhyNotNow,
    imprint.ModelRelease,
    judge_matches.Judgement,
    judged.Outcome,
    noted.Noted,
    needs.Need,
    notices.Language,
    openings.Page,
    evidence_states.EndingReason,
    evidence_states.EvidenceState,
    order_states.Declining,
    reminding.Nearing,
    orders.OrderState,
    own_views.Unshown,
    person.Custody,
    person.Role,
    renditions.Service,
    retention.Cause,
    runs.Aim,
    scans.ScanFormat,
    settling.Remedy,
    sought.FacesSought,
    stores.Store,
    takers.TakerKind,
    takers.Way,
    timestamps.Doubt,
    touched.Reach,
    verbs.Key,
    work_at_hand.Task,
    zip_states.Unpacked,
    zip_states.ZipState,
}


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(found.name)


def _words() -> set[type[Word]]:
    # What a port asks or answers is between programs.
    return {
        thing
        for module in (*_modules(quitclaim.domain), *_modules(quitclaim.usecases))
        for thing in vars(module).values()
        if isinstance(thing, type) and issubclass(thing, Word) and thing is not Word
        if thing.__module__ == module.__name__
    }


def test_every_list_of_words_has_a_topic_or_is_never_shown() -> None:
    assert _words() == TOPICS.keys() | NEVER_SHOWN
    assert not TOPICS.keys() & NEVER_SHOWN


def test_no_two_lists_share_a_topic() -> None:
    assert len(set(TOPICS.values())) == len(TOPICS)


@pytest.mark.parametrize("language", notices.Language)
def test_every_word_has_a_sentence_and_no_sentence_is_without_a_word(
    language: notices.Language,
) -> None:
    said = {key for key in catalogue(language, renderer.BASE) if key.startswith("reasons.")}

    assert said == {key_of(word) for words in TOPICS for word in words}


def test_a_refused_upload_is_told_on_the_page_what_it_is_told_in_the_bucket() -> None:
    sentences = Pages().sentences(looking(language="en"))

    assert {word: sentences.reason(word) for word in SENTENCES} == SENTENCES


def test_a_word_of_a_list_that_is_never_shown_is_refused() -> None:
    with pytest.raises(KeyError):
        key_of(renditions.Service.GONE)
