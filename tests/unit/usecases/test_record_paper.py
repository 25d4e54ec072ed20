"""R11, R13: a release signed on paper becomes consent here, with its evidence."""

from datetime import datetime

import pytest

from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.notices import Language, Notice
from quitclaim.domain.consents.scans import ScanFormat
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import document_hash
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.changes import Purpose
from quitclaim.ports.mail import Letter
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    DADS,
    HEIC_SCAN,
    MIA,
    MUM,
    MUMS,
    NOON,
    OFFICER,
    PDF_SCAN,
    SECOND,
    SIGNED,
    a_consent,
    a_letter,
    a_release,
    an_id,
    an_identity,
    given,
    on_paper,
    withdrawn,
)
from tests.unit.usecases.answers import may_be_shown
from tests.unit.usecases.on_paper import a_family, at_home, record
from tests.unit.usecases.stage import announced, crashed, made, of, raced, watched

OF_MIA = a_release(person=MIA, signers=(MUMS, DADS))


def test_a_paper_is_a_yes_from_the_day_of_signing() -> None:
    fakes = at_home()
    assert not may_be_shown(fakes)

    made_of_it = record(fakes)

    assert may_be_shown(fakes)
    assert of(fakes, made_of_it) == made_of_it
    (said,) = made_of_it.events
    assert (said.became, said.at, said.by) == (State.GIVEN, SIGNED, HERSELF)
    scan = document_hash(PDF_SCAN)
    assert made_of_it.notice == Notice(version=1, language=Language.ENGLISH, document=scan)
    assert made_of_it.paper == on_paper(recorded_at=NOON)


def test_the_scan_is_kept_under_her_evidence_key_and_its_hash_stands_in_the_leaf() -> None:
    """I5: record, evidence and letter are one change."""
    fakes = at_home()

    with watched(fakes) as calls:
        consent = record(fakes, scan=HEIC_SCAN)

    scan = document_hash(HEIC_SCAN)
    assert calls.count("commits.commit") == 1
    assert calls.index("scans.keep") < calls.index("commits.commit")
    said = [(EventType.CONSENT_GIVEN, consent.id, 1), (EventType.PAPER_SEALED, scan, 1)]
    assert announced(fakes) == [said]
    (fact,) = fakes.world.outbox.values()
    assert (fact.action, fact.by.id) == ("record_paper", OFFICER)
    assert consent.paper and consent.paper.form is ScanFormat.HEIC
    assert fakes.scans.read(ADA, consent.id, document=scan) == HEIC_SCAN


def test_whoever_signed_and_has_an_address_is_written_to() -> None:
    """R4, R5."""
    fakes, nameless = a_family(), at_home()
    fakes.consents.name(MUM, an_identity("Maria Mitchell", mail=" "))
    nameless.world.identities.clear()

    consent = record(fakes, OF_MIA)
    record(nameless)

    (letter,) = fakes.world.letters.values()
    about = {"person": MIA, "consents": frozenset({consent.id}), "to": DADS}
    assert letter == a_letter(Letter.RECORDED, id=letter.id, at=NOON, **about)
    assert not nameless.world.letters


def test_two_signatures_on_one_paper_are_a_quorum_and_one_is_not() -> None:
    """R9, I10."""
    both, alone = a_family(), a_family()

    record(both, OF_MIA)
    record(alone, a_release(person=MIA, signers=(MUMS,)))

    assert may_be_shown(both, MIA) and not may_be_shown(alone, MIA)


@pytest.mark.parametrize(("said_at", "shown"), [(SIGNED - SECOND, True), (SIGNED, False)])
def test_a_no_that_was_said_since_the_signing_wins(said_at: datetime, shown: object) -> None:
    """I3: even though the paper is recorded after it."""
    before = a_consent(given(SIGNED - 9 * SECOND), withdrawn(said_at), id=an_id("older"))
    fakes = at_home(before)

    record(fakes)

    assert may_be_shown(fakes) is shown


def test_it_is_taken_back_as_any_other() -> None:
    """R5, I3."""
    fakes = at_home()
    consent = record(fakes)

    made(WithdrawConsent, fakes)(ADA, consent.id, speaker=HERSELF)

    assert not may_be_shown(fakes)
    assert fakes.library.rules().noes == 1


def test_a_lost_race_is_decided_again() -> None:
    fakes = at_home()
    raced(fakes, 2)

    consent = record(fakes)

    assert of(fakes, consent) == consent and list(fakes.world.scans) == [consent.id]


def test_a_crash_before_the_commit_leaves_no_record() -> None:
    fakes = at_home()

    crashed(lambda: record(fakes), fakes, at="commits.commit")

    assert not may_be_shown(fakes) and not fakes.world.letters


def test_nobody_records_anything_of_whoever_was_forgotten() -> None:
    fakes = at_home()
    fakes.keys.drop(ADA, Purpose.DATA)

    with pytest.raises(NotFound):
        record(fakes)
