"""A value that nobody knows is reported and silences whom it is about, never an error (R37)."""

import pytest

from quitclaim.domain.errors import NotFound, QuitclaimError
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.pictures.curation import joined
from quitclaim.domain.publishing.verdict import Bar
from quitclaim.ports import reports as ports
from quitclaim.usecases.correct_asset import CorrectAsset
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, CAMP, EDITOR, WEBSITE, a_consent, an_id
from tests.fakes.in_memory_reports import InMemoryReports
from tests.fakes.world import Report
from tests.unit.usecases.stage import made, of, shown, staged

YES = a_consent()
OTHER = a_consent(id=an_id("other"))
PICTURE = shown(ADA)


def test_a_record_that_cannot_be_read_may_hold_a_no_and_counts_as_one() -> None:
    fakes = staged(YES, OTHER, PICTURE)
    fakes.world.spoil(OTHER.id)

    verdict = made(PublishAsset, fakes)(PICTURE.id, WEBSITE)

    assert verdict.unclear == {PICTURE.faces[0].id}
    assert {report.id for report in fakes.world.reports} == {OTHER.id}


def test_beside_it_a_record_that_can_be_read_is_still_withdrawn() -> None:
    """R5: nothing of ours that broke keeps her from taking it back."""
    fakes = staged(YES, OTHER)
    fakes.world.spoil(OTHER.id)

    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)

    assert of(fakes, YES).ending


def test_the_record_itself_is_not_moved_blindly() -> None:
    fakes = staged(YES)
    fakes.world.spoil(YES.id)

    with pytest.raises(NotFound):
        made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)


def test_an_asset_that_cannot_be_read_is_withheld() -> None:
    fakes = staged(YES, PICTURE)
    fakes.world.spoil(PICTURE.id)

    assert Bar.UNKNOWN in made(PublishAsset, fakes)(PICTURE.id, WEBSITE).bars


def test_an_asset_that_cannot_be_read_is_not_written_over() -> None:
    """I12: whatever stands there that we cannot read would be gone with it."""
    fakes = staged(PICTURE)
    fakes.world.spoil(PICTURE.id)

    with pytest.raises(QuitclaimError):
        made(CorrectAsset, fakes)(
            PICTURE.id,
            lambda asset: joined(asset, CAMP),
            member=EDITOR,
            became=EventType.ASSET_CHANGED,
        )

    assert fakes.world.assets[PICTURE.id] == PICTURE


def test_reporting_says_ids_and_reasons_only() -> None:
    fakes = staged()

    report(InMemoryReports(fakes.world))

    assert fakes.world.reports == [Report("consent", YES.id, "'sideways' is no State")]


def report(reports: ports.Reports) -> None:
    reports.unreadable("consent", YES.id, problem="'sideways' is no State")


def test_whoever_is_on_an_asset_that_cannot_be_read_is_erased_and_it_is_named_as_held() -> None:
    """R36: her key is gone; what names her in there waits for a release that can read it."""
    fakes = staged(YES, PICTURE)
    fakes.world.spoil(PICTURE.id)

    certificate = made(ErasePerson, fakes)(ADA, member=EDITOR)

    assert certificate.held == {PICTURE.id} and not certificate.is_complete
    assert fakes.consents.dossier(ADA) is None
