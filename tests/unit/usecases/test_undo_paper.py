"""R13: what was entered by mistake counts for nothing, and stays as evidence of that."""

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.on_paper import Mistake
from quitclaim.domain.errors import ImpossibleValue, NotFound
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF, Role, Speaker
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.read_scan import ReadScan
from quitclaim.usecases.record_paper import UndoPaper
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, BOB, NOON, OFFICER, PDF_SCAN, a_consent, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.answers import may_be_shown
from tests.unit.usecases.on_paper import at_home, record
from tests.unit.usecases.stage import announced, made, of


def undo(fakes: Fakes, consent: Consent, mistake: Mistake = Mistake.OTHER_PERSON) -> Consent:
    return made(UndoPaper, fakes)(ADA, consent.id, mistake=mistake, member=OFFICER)


def test_a_mistake_ends_the_record_at_once_and_says_what_was_wrong() -> None:
    fakes = at_home()
    consent = record(fakes)
    fakes.world.outbox.clear()

    undone = undo(fakes, consent)

    by = Speaker(Role.STAFF, OFFICER)
    why = Event(became=State.REVOKED, at=NOON, by=by, mistake=Mistake.OTHER_PERSON)
    assert undone == consent.after(why) == of(fakes, consent)
    assert announced(fakes) == [[(EventType.CONSENT_REVOKED, consent.id, 2)]]
    assert not may_be_shown(fakes) and fakes.library.rules().noes == 1


def test_a_right_entry_of_the_same_paper_is_made_anew() -> None:
    fakes = at_home()
    undo(fakes, record(fakes), Mistake.OTHER_DAY)

    record(fakes)

    assert may_be_shown(fakes)


def test_what_has_ended_stays_as_it_ended() -> None:
    fakes = at_home()
    consent = record(fakes)
    made(WithdrawConsent, fakes)(ADA, consent.id, speaker=HERSELF)

    assert undo(fakes, consent).ending is State.WITHDRAWN


def test_what_was_not_signed_on_paper_is_no_mistake_of_entering() -> None:
    fakes = at_home(a_consent())

    with pytest.raises(NotFound):
        undo(fakes, a_consent())
    assert may_be_shown(fakes)


def test_a_scan_is_read_as_it_was_kept() -> None:
    fakes = at_home()
    consent = record(fakes)

    scan = made(ReadScan, fakes)(ADA, consent.id)

    assert (scan.content, scan.form.media_type) == (PDF_SCAN, "application/pdf")


def test_there_is_no_scan_of_anything_else() -> None:
    fakes = at_home(a_consent())
    read = made(ReadScan, fakes)

    for person, consent in ((ADA, a_consent().id), (ADA, an_id("no")), (BOB, a_consent().id)):
        with pytest.raises(NotFound):
            read(person, consent)


@pytest.mark.parametrize("purpose", [Purpose.EVIDENCE, Purpose.DATA])
def test_without_her_keys_it_opens_no_more(purpose: Purpose) -> None:
    """R36."""
    fakes = at_home()
    consent = record(fakes)
    fakes.keys.drop(ADA, purpose)

    with pytest.raises(NotFound):
        made(ReadScan, fakes)(ADA, consent.id)


def test_a_scan_that_was_changed_is_not_shown() -> None:
    fakes = at_home()
    consent = record(fakes)
    key, content = fakes.world.scans[consent.id]
    fakes.world.scans[consent.id] = (key, content[:-1])

    with pytest.raises(ImpossibleValue):
        made(ReadScan, fakes)(ADA, consent.id)
