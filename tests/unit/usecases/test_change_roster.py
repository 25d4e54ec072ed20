"""A roster is a closed set of people, and an editor answers for it (R15)."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.recognition.rosters import Roster
from quitclaim.ports.changes import LARGEST, Purpose
from quitclaim.usecases.change_rules import (
    AttestRoster,
    ChangeRoster,
)
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    FAIR,
    OFFICER,
    a_roster,
    an_asset,
    an_attestation,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, made, staged


def attested(fakes: Fakes, asset: Asset, roster: Roster) -> bool:
    return any(said.holds(asset, roster) for said in fakes.library.attestations(FAIR))


def test_a_roster_is_written_once_and_again_only_when_it_changes() -> None:
    fakes = staged(people=(ADA, BOB))
    change = made(ChangeRoster, fakes)

    first = change(FAIR, [ADA, BOB], member=EDITOR)
    same = change(FAIR, [BOB, ADA], member=EDITOR)

    assert first == same == fakes.library.roster(FAIR) == a_roster(ADA, BOB)
    assert announced(fakes) == [[(EventType.ROSTER_CHANGED, FAIR, 1)]]


def test_an_empty_roster_is_written_too() -> None:
    """It says that nobody is on it, which refuses every run."""
    fakes = staged()

    assert made(ChangeRoster, fakes)(FAIR, [], member=EDITOR) == a_roster()
    assert fakes.library.roster(FAIR) == a_roster()


def test_a_change_of_the_roster_voids_what_was_attested_of_it() -> None:
    """R15: the editor spoke of other people."""
    fakes = staged(a_roster(ADA), people=(ADA, BOB))
    asset = an_asset()
    made(AttestRoster, fakes)(an_attestation(asset))
    assert attested(fakes, asset, a_roster(ADA))

    roster = made(ChangeRoster, fakes)(FAIR, [BOB], member=EDITOR)

    assert roster == a_roster(BOB, version=2)
    assert not attested(fakes, asset, roster)


def test_a_roster_of_hundreds_grows_in_small_changes() -> None:
    people = tuple(PersonId(an_id(f"guest {n}")) for n in range(3 * LARGEST))
    fakes = staged(people=people)

    roster = made(ChangeRoster, fakes)(FAIR, people, member=EDITOR)

    assert fakes.library.roster(FAIR) == roster
    assert roster.people == set(people)
    assert len(announced(fakes)) == roster.version > 1


def test_nobody_comes_onto_a_roster_whose_key_is_gone() -> None:
    """R36."""
    fakes = staged(people=(ADA, BOB))
    fakes.keys.drop(BOB, Purpose.DATA)

    with pytest.raises(Conflict):
        made(ChangeRoster, fakes)(FAIR, [ADA, BOB], member=EDITOR)

    assert fakes.library.roster(FAIR) is None


def test_an_editors_word_is_told_once_by_the_editor_who_gave_it() -> None:
    fakes = staged(a_roster(ADA))
    attest, word = made(AttestRoster, fakes), an_attestation(by=OFFICER)

    attest(word)
    attest(word)

    assert fakes.library.attestations(FAIR) == (word,)
    assert announced(fakes) == [[(EventType.ROSTER_ATTESTED, FAIR, 1)]]
    (fact,) = fakes.world.outbox.values()
    assert fact.by.id == OFFICER


def test_two_editors_may_both_answer_for_it() -> None:
    fakes = staged(a_roster(ADA))
    attest = made(AttestRoster, fakes)

    attest(an_attestation(by=OFFICER))
    attest(an_attestation(by=EDITOR))

    assert len(fakes.library.attestations(FAIR)) == 2
