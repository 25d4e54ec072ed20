"""A roster and the word that it is complete: all of it, over what was looked at (R15)."""

import pytest

from quitclaim.domain.errors import Conflict, NotAllowed, NotFound
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.usecases import keep_roster
from quitclaim.usecases.change_rules import AttestRoster, ChangeRoster
from quitclaim.usecases.keep_roster import KeepRoster, SayAttested, Unattestable
from quitclaim.usecases.permit_now import AskPermit
from quitclaim.usecases.set_mode import SetMode
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    EDITOR,
    FAIR,
    a_deployed,
    a_hash,
    a_roster,
    an_asset,
    an_attestation,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, made, put, staged


def keep(fakes: Fakes, *add: PersonId, version: int = 0, remove: PersonId | None = None) -> int:
    change = made(ChangeRoster, fakes)
    gone = frozenset({remove}) if remove else frozenset[PersonId]()
    keeping = KeepRoster(fakes.consents, fakes.library, change)
    return keeping(FAIR, add=frozenset(add), remove=gone, version=version, member=EDITOR).version


def test_people_are_put_on_and_taken_off_and_what_is_so_already_changes_nothing() -> None:
    fakes = staged(people=(ADA, BOB))

    versions = [keep(fakes, ADA, BOB), keep(fakes, remove=BOB, version=1), keep(fakes, version=2)]

    roster = fakes.library.roster(FAIR)
    assert versions == [1, 2, 2] and roster and roster.people == {ADA}
    assert len(announced(fakes)) == 2


def test_a_roster_ends_somewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keep_roster, "LONGEST", 1)
    fakes = staged(people=(ADA, BOB))

    with pytest.raises(NotAllowed) as refused:
        keep(fakes, ADA, BOB)

    assert refused.value.reasons == (Unattestable.TOO_MANY,)


def test_of_a_collection_nobody_knows_nothing_is_said() -> None:
    fakes = staged()
    say = SayAttested(fakes.library, fakes.catalogue, made(AttestRoster, fakes))
    keeping = KeepRoster(fakes.consents, fakes.library, made(ChangeRoster, fakes))
    ask = made(AskPermit, fakes)

    with pytest.raises(NotFound):
        say(an_attestation(collection=CAMP))
    with pytest.raises(NotFound):
        keeping(CAMP, add=frozenset(), remove=frozenset(), version=0, member=EDITOR)
    with pytest.raises(NotFound):
        ask(CAMP, deployed=None)


def test_a_picture_that_is_gone_is_attested_by_nobody() -> None:
    fakes = staged(a_roster(ADA))
    say = SayAttested(fakes.library, fakes.catalogue, made(AttestRoster, fakes))

    with pytest.raises(NotAllowed) as refused:
        say(an_attestation(an_asset(id=a_hash("gone"))))

    assert refused.value.reasons == (Unattestable.ELSEWHERE,)


def test_a_mode_that_is_so_already_is_left_and_one_nobody_looked_at_is_not_set() -> None:
    fakes = staged()
    set_mode = made(SetMode, fakes)

    same = set_mode(FAIR, Mode.ROSTER, version=1, deployed=a_deployed(), member=EDITOR)

    assert same.version == 1 and announced(fakes) == []
    with pytest.raises(Conflict):
        set_mode(FAIR, Mode.OFF, version=2, deployed=None, member=EDITOR)
    with pytest.raises(NotFound):
        set_mode(CAMP, Mode.OFF, version=1, deployed=None, member=EDITOR)


def test_of_many_pictures_the_first_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quitclaim.usecases.permit_now.LOOKED_AT", 2)
    fakes = staged()
    put(fakes, *(an_asset(id=a_hash(f"picture {n}")) for n in range(5)))
    fakes.world.pages.size = 1

    now = made(AskPermit, fakes)(FAIR, deployed=None)

    assert (now.looked_at, now.is_cut, now.is_clear) == (2, True, False)
    assert len(now.unattested) == 2
