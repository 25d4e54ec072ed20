"""What proves somebody's words goes with the last of it, a leaf each, and not before (R13, R39)."""

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.calendar import EVIDENCE
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.ports.changes import Purpose
from quitclaim.ports.terms import EvidenceRound
from quitclaim.usecases import end_evidence
from quitclaim.usecases.end_evidence import EvidenceEnded
from quitclaim.usecases.merge_people import MergePeople
from tests.builders import ADA, BOB, EDITOR, NOON, a_linked_face, an_asset, an_id, some_rules
from tests.builders.releases import a_consent_on_paper
from tests.fakes.in_memory_rounds import InMemoryRounds
from tests.unit.usecases.evidence import (
    BOBS,
    DAY,
    OVER,
    SCAN,
    YEAR,
    end,
    ended,
    ending,
    is_proven,
    proven,
)
from tests.unit.usecases.stage import announced, made, put, staged


def test_what_is_over_goes_whole_and_what_is_not_stays() -> None:
    fakes = proven(OVER, BOBS)

    assert end(fakes) == EvidenceEnded(people=1)

    assert not is_proven(fakes, ADA) and is_proven(fakes, BOB)
    assert not fakes.world.bundles


def test_each_end_is_a_leaf_by_the_clock() -> None:
    fakes = proven(OVER, BOBS)

    end(fakes)

    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.action) == (THE_CLOCK, "end_evidence")
    assert announced(fakes) == [[(EventType.EVIDENCE_ENDED, ADA, 1)]]
    assert end(fakes) == EvidenceEnded(people=0) and len(fakes.world.outbox) == 1


def test_all_of_hers_stays_until_the_last_of_it_is_over() -> None:
    later = ended(NOON - YEAR + DAY, id=an_id("later"))
    fakes = proven(OVER, later)

    assert end(fakes).people == 0 and is_proven(fakes, ADA)
    fakes.clock.at = NOON + DAY
    assert end(fakes).people == 1 and not is_proven(fakes, ADA)


def test_a_scan_goes_with_it() -> None:
    signed = a_consent_on_paper()
    fakes = proven(OVER, signed)
    fakes.scans.keep(ADA, signed.id, content=SCAN)
    fakes.clock.at = signed.until + YEAR

    assert end(fakes).people == 1
    assert not fakes.world.scans


@pytest.mark.parametrize("change", [{"on_hold": True}, {"unreadable": "sideways"}])
def test_a_hold_on_a_picture_of_hers_keeps_it_for_as_long_as_it_stands(
    change: dict[str, object],
) -> None:
    """R39, GDPR art. 17(3)(e); what nobody can read may be on hold as well."""
    picture = an_asset(a_linked_face(ADA), a_linked_face(BOB))
    fakes = proven(OVER, BOBS)
    put(fakes, picture)
    held = an_asset(*picture.faces, **change)
    fakes.world.assets[picture.id] = held
    fakes.clock.at = NOON + DAY

    assert end(fakes) == EvidenceEnded(people=0) and is_proven(fakes, ADA)

    fakes.world.assets[picture.id] = picture
    assert end(fakes).people == 2


def test_what_cannot_be_read_keeps_it() -> None:
    fakes = proven(OVER, ended(NOON - YEAR, id=an_id("other")))
    fakes.world.spoil(an_id("other"))

    assert end(fakes).people == 0 and is_proven(fakes, ADA)


def test_whoever_never_said_anything_keeps_her_key() -> None:
    fakes = staged(people=(ADA,))
    fakes.keys.make(ADA, Purpose.EVIDENCE)

    assert end(fakes) == EvidenceEnded(people=0)
    assert fakes.world.has_key(ADA, Purpose.EVIDENCE)


def test_of_whoever_was_found_to_be_one_with_another_both_count() -> None:
    fakes = proven(OVER, BOBS)
    made(MergePeople, fakes)(BOB, ADA, member=EDITOR)

    assert end(fakes).people == 0 and is_proven(fakes, ADA)
    fakes.clock.at = NOON + DAY
    assert end(fakes).people == 2
    assert not is_proven(fakes, ADA) and not is_proven(fakes, BOB)


def test_where_no_notice_says_how_long_it_stays_as_long_as_claims_may_come() -> None:
    fakes = proven(OVER)
    rules = fakes.world.rules
    assert rules
    fakes.world.rules = some_rules(version=rules.version, controller=None)

    assert end(fakes).people == 0
    fakes.clock.at = NOON - YEAR + EVIDENCE
    assert end(fakes).people == 1


def test_a_round_stops_where_its_time_ends_and_goes_on_from_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(end_evidence, "LOOKED_AT", 1)
    fakes = proven(OVER, ended(NOON - YEAR, person=BOB, id=an_id("bob's")))
    first, second = sorted((ADA, BOB))
    rounds = ending(fakes)

    assert rounds() == EvidenceEnded(people=1, following=first)
    assert isinstance(rounds.rounds, InMemoryRounds)
    assert rounds.rounds.left == [EvidenceRound(after_person=first)]
    assert not is_proven(fakes, first) and is_proven(fakes, second)
    assert end(fakes, first) == EvidenceEnded(people=1)


def test_what_cannot_go_holds_up_nobody_else() -> None:
    fakes = proven(OVER, ended(NOON - YEAR, person=BOB, id=an_id("bob's")))
    fakes.world.fail("bundles.laid", 1, error=NotAllowed(Hindrance.ON_HOLD))

    assert end(fakes) == EvidenceEnded(people=1, stuck=1)
    assert end(fakes) == EvidenceEnded(people=1)
