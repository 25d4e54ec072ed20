"""What an erasure would do is counted by the rules that do it, and nothing is changed (R38)."""

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.domain.forgetting.erasure import Ending
from quitclaim.domain.ids import BasisId, PersonId
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.ports.changes import Purpose
from quitclaim.usecases import preview_erasure
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.preview_erasure import ErasurePreview, PreviewErasure, Standing
from tests.builders import (
    ADA,
    BOB,
    MIA,
    MUM,
    NOON,
    OFFICER,
    a_basis,
    a_testimony,
    an_appointment,
    some_rules,
)
from tests.builders.asking import a_controller
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_uploaders import InMemoryUploaders
from tests.fakes.world import Lying
from tests.unit.usecases.erasures import ALONE, HELD, OTHER, SHARED, TWICE, full, state
from tests.unit.usecases.homes import at_home
from tests.unit.usecases.stage import made, staged


def previewed(fakes: Fakes, person: PersonId = ADA, **upheld: frozenset[BasisId]) -> ErasurePreview:
    uploaders = InMemoryUploaders(fakes.world)
    return made(PreviewErasure, fakes, uploaders=uploaders)(person, **upheld)


def test_it_says_what_the_erasure_then_does() -> None:
    fakes = full(HELD)
    before = state(fakes.world)
    told = previewed(fakes)
    assert state(fakes.world) == before

    made(ErasePerson, fakes)(ADA, member=OFFICER)

    assert told.effect.ended_as(Ending.DELETED) == {ALONE.id, TWICE.id}
    assert told.effect.ended_as(Ending.HELD) == {HELD.id} and not told.effect.is_reversible
    for asset, ending in told.effect.assets.items():
        found = fakes.library.asset(asset)
        assert found and (found.fate is not None and found.fate.value == "deleted") == (
            ending is Ending.DELETED
        )
    assert {face.id for face in SHARED.faces if face.link and face.link.person == ADA} <= (
        told.effect.faces_redacted
    )
    assert told.pictures == told.looked_at and not told.is_cut


def test_whoever_was_taken_for_two_is_previewed_as_one() -> None:
    fakes = full()

    assert previewed(fakes, OTHER).dossier.id == previewed(fakes).dossier.id


def test_an_upheld_basis_keeps_what_else_would_be_redacted() -> None:
    fakes = full()
    usual = previewed(fakes)

    upheld = previewed(fakes, upheld=frozenset({a_basis().id}))

    assert usual.bases == (a_basis(),) and not usual.effect.faces_kept
    assert upheld.effect.faces_kept


def test_beyond_a_pages_patience_it_says_how_many_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(preview_erasure, "LOOKED_AT", 1)

    told = previewed(full())

    assert told.is_cut and (told.looked_at, told.pictures > 1) == (1, True)


def test_what_she_signed_stays_as_long_as_the_notice_says() -> None:
    fakes = full()
    fakes.world.rules = some_rules(controller=a_controller())
    fakes.world.testimonies[ADA][a_testimony().request] = (b"key", a_testimony())
    fakes.world.keys[ADA, Purpose.EVIDENCE] = b"key"

    told = previewed(fakes)

    assert told.evidence == 1
    assert told.evidence_until == NOON + a_controller().kept_for


def test_without_a_word_on_how_long_none_is_guessed() -> None:
    assert previewed(full()).evidence_until is None


def test_it_says_for_whom_she_answers() -> None:
    assert previewed(at_home(about=MIA), MUM).standing.guardian_of == (MIA,)


def test_it_says_that_she_works_here_and_uploads() -> None:
    fakes = full()
    assert previewed(fakes).standing == Standing()
    subject = fakes.sign_ins.invite("ada@example.org", password="one that she was given")  # noqa: S106
    stranger = previewed(fakes).standing
    fakes.world.put_staff_record(an_appointment(subject=subject))
    fakes.world.inbox[Upload(key="Ada/picture.jpg", version="1")] = Lying(b"", put_at=NOON)

    hers = previewed(fakes).standing

    assert not stranger.is_member and hers.is_member and hers.is_uploader


def test_of_nobody_we_know_nothing_is_said() -> None:
    with pytest.raises(NotFound):
        previewed(staged(), BOB)
    fakes = full()
    made(ErasePerson, fakes)(ADA, member=OFFICER)
    with pytest.raises(NotFound):
        previewed(fakes)
