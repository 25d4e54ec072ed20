"""R25: whoever asks for herself begins, or is told all that is against it and nothing of others."""

from dataclasses import replace

import pytest

from quitclaim.domain.consents.answers import Lack
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.finding import NotNow, WhyNotNow
from quitclaim.domain.recognition.gates import Gate
from quitclaim.usecases.approve_assessment import Unapprovable
from quitclaim.usecases.begin_find import BeginFind
from quitclaim.usecases.begin_run import Unstartable
from quitclaim.usecases.permit_now import AskPermit
from tests.builders import ADA, BOB, FAIR, a_deployed, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.finding import withdraw
from tests.unit.usecases.recognition import attested
from tests.unit.usecases.stage import announced, made


def begin(fakes: Fakes, person: PersonId = ADA, *, is_deployed: bool = True) -> RunAccount | NotNow:
    deployed = a_deployed() if is_deployed else None
    return made(BeginFind, fakes, ask=made(AskPermit, fakes))(person, FAIR, deployed=deployed)


def refused(
    fakes: Fakes, person: PersonId = ADA, *, is_deployed: bool = True
) -> tuple[tuple[object, ...], Lack | None]:
    said = begin(fakes, person, is_deployed=is_deployed)
    assert isinstance(said, NotNow) and announced(fakes) == []
    return said.reasons, said.own


def quiet(*people: PersonId) -> Fakes:
    fakes = attested(*people)
    fakes.world.outbox.clear()
    return fakes


def test_she_begins_where_everybody_said_yes_and_it_leads_to_no_queue() -> None:
    fakes = quiet(ADA, BOB)

    begun = begin(fakes)

    assert isinstance(begun, RunAccount) and begun.is_find
    assert fakes.runs.account(begun.id) == begun
    assert announced(fakes) == [[(EventType.FIND_STARTED, begun.id, 1)]]
    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.action) == (HERSELF, "find_me")
    assert ADA not in repr(begun)


def test_of_others_she_is_told_only_that_somebody_has_not_said_yes() -> None:
    fakes = quiet(ADA, BOB)
    withdraw(fakes, BOB)
    fakes.world.outbox.clear()

    assert refused(fakes) == ((WhyNotNow.OTHERS_MISSING,), None)


def test_of_herself_she_is_told_what_her_yes_lacks() -> None:
    fakes = quiet(ADA, BOB)
    withdraw(fakes, ADA)
    fakes.world.outbox.clear()

    reasons, own = refused(fakes)

    assert own and own.said_no and WhyNotNow.OTHERS_MISSING not in reasons


def test_both_are_told_at_once() -> None:
    fakes = quiet(ADA, BOB)
    for person in (ADA, BOB):
        withdraw(fakes, person)
    fakes.world.outbox.clear()

    reasons, own = refused(fakes)

    assert own and reasons == (WhyNotNow.OTHERS_MISSING,)


def test_whoever_is_not_on_the_roster_would_make_what_was_attested_wrong() -> None:
    fakes = quiet(ADA, BOB)
    roster = fakes.world.rosters[FAIR]
    fakes.world.rosters[FAIR] = replace(roster, people=frozenset({BOB}))

    assert WhyNotNow.NOT_ON_ROSTER in refused(fakes)[0]


@pytest.mark.parametrize(("changes", "gate"), [({"stopped": True}, Gate.STOPPED)])
def test_what_is_shut_for_every_run_is_shut_for_her(changes: dict[str, object], gate: Gate) -> None:
    fakes = quiet(ADA, BOB)
    fakes.world.rules = fakes.library.rules().changed(**changes)

    assert refused(fakes) == ((gate,), None)


def test_where_nothing_is_deployed_or_nobody_is_known_nothing_else_is_said() -> None:
    fakes = quiet(ADA, BOB)

    assert refused(fakes, is_deployed=False) == ((Unapprovable.NOT_DEPLOYED,), None)
    assert refused(fakes, PersonId(an_id("nobody"))) == ((WhyNotNow.NOT_ON_ROSTER,), None)


def test_a_collection_without_pictures_has_nowhere_to_look() -> None:
    fakes = quiet(ADA, BOB)
    fakes.world.assets_in[FAIR].clear()

    assert refused(fakes) == ((Unstartable.NO_PICTURES,), None)
