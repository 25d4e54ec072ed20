"""R3: whoever asks people reads first what they will read, and what changed in it."""

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import document_hash
from quitclaim.usecases.browse_specimens import BrowseSpecimens, Reading
from quitclaim.usecases.set_rules import NOTHING_SET
from quitclaim.usecases.specimens import Asks, Audience, Blank, Specimen
from tests.builders import some_rules
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.stage import made, staged, watched

SPECIMEN = Specimen(asks=Asks.BOTH, audience=Audience.PUPIL, language=Language.FRENCH)


def read(fakes: Fakes) -> Reading:
    return made(BrowseSpecimens, fakes).read(SPECIMEN, instead="A badge.")


def test_a_text_is_the_very_bytes_that_asking_would_write() -> None:
    fakes = staged()

    reading = read(fakes)

    wording = SPECIMEN.worded(some_rules(), instead="A badge.", at=fakes.clock.now())
    assert wording and reading.written == fakes.stationery.notice(wording)
    assert reading.document == document_hash(reading.written.content)
    assert reading.edition == fakes.stationery.editions(Language.FRENCH)[-1]
    assert (reading.specimen, reading.blanks, reading.is_in_use) == (SPECIMEN, (), False)


def test_in_a_house_where_nothing_is_said_yet_it_is_told_what_is_missing() -> None:
    reading = read(fakes_of())

    assert reading.blanks == (Blank.CONTROLLER, Blank.CHANNELS)
    assert (reading.written, reading.document) == (None, None)
    assert made(BrowseSpecimens, fakes_of()).rules() == NOTHING_SET


def test_to_look_changes_nothing_and_keeps_nothing() -> None:
    fakes = staged()

    with watched(fakes) as called:
        read(fakes)

    assert {name.partition(".")[0] for name in called} <= {"clock", "library", "stationery"}


def test_the_latest_version_comes_first_each_with_what_changed_in_it() -> None:
    latest, first = made(BrowseSpecimens, staged()).editions(Language.DUTCH)

    assert (latest.edition.version, first.edition.version) == (2, 1)
    assert [one.key for one in latest.changed] == ["notice.who", "kind.media", "kind.public"]
    assert first.changed == ()
