"""R46, R48: what is no paper, or cannot be put on record, changes nothing and says why."""

import pytest

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.releases import Release, Unrecordable
from quitclaim.domain.consents.scans import ScanFault
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.voices import Mute
from tests.builders import DAY, MUMS, NOON, PDF_SCAN, a_release
from tests.fakes.fakes import Fakes
from tests.unit.usecases.on_paper import at_home, record

TOMORROW = Interval(NOON + DAY, NOON + 2 * DAY)


def refused(fakes: Fakes, release: Release, scan: bytes = PDF_SCAN) -> set[Word]:
    before = dict(fakes.world.scans)
    with pytest.raises(NotAllowed) as told:
        record(fakes, release, scan=scan)
    assert fakes.world.scans == before and not fakes.world.letters
    return set(told.value.reasons)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("release", "reasons"),
    [
        (a_release(during=TOMORROW), {Unrecordable.NOT_SIGNED_YET}),
        (a_release(signers=(MUMS,)), {Mute.UNKNOWN_GUARDIAN, Mute.OF_AGE}),
    ],
)
def test_what_speaks_against_it_is_said(release: Release, reasons: set[Word]) -> None:
    assert refused(at_home(), release) == reasons


def test_a_file_that_is_no_scan_is_refused_with_all_the_rest() -> None:
    """Whoever reads it comes back once."""
    reasons = refused(at_home(), a_release(during=TOMORROW), b"<html>")

    assert reasons == {ScanFault.OTHER_FORMAT, Unrecordable.NOT_SIGNED_YET}


def test_the_same_scan_is_not_recorded_twice() -> None:
    fakes = at_home()
    record(fakes)
    fakes.world.letters.clear()

    assert refused(fakes, a_release()) == {Unrecordable.SAME_SCAN}


def test_an_organisation_that_has_not_said_who_it_is_records_nothing() -> None:
    fakes = at_home()
    assert fakes.world.rules
    object.__setattr__(fakes.world.rules, "controller", None)

    assert refused(fakes, a_release()) == {Hindrance.NO_CONTROLLER}
