"""R11, R42: whom staff knows, found by name, and what each said in short."""

import pytest

from quitclaim.domain.consents.events import State
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import PersonId
from quitclaim.domain.scope import Kind
from quitclaim.ports.changes import Purpose
from quitclaim.usecases import browse_people
from quitclaim.usecases.browse_people import A_PAGE, BrowsePeople, Found
from tests.builders import (
    ADA,
    BOB,
    NOON,
    a_biometric_consent,
    a_consent,
    a_person,
    a_request,
    an_id,
    an_identity,
    refused,
    withdrawn,
)
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.stage import made, put, staged


def browsing(fakes: Fakes) -> BrowsePeople:
    return made(BrowsePeople, fakes)


def called(found: Found) -> list[str | None]:
    return [one.identity.name if one.identity else None for one in found.people]


def with_names(*names: str) -> Fakes:
    people = {PersonId(an_id(name)): name for name in names}
    fakes = staged(people=tuple(people))
    for person, name in people.items():
        fakes.consents.name(person, an_identity(name))
    return fakes


def test_everybody_comes_by_name_and_whoever_has_none_last() -> None:
    fakes = with_names("Zoë", "anna", "Bob")
    fakes.keys.make(ADA, Purpose.DATA)
    put(fakes, a_person(ADA))

    found = browsing(fakes)()

    assert called(found) == ["anna", "Bob", "Zoë", None]
    assert (found.count, found.pages, found.is_cut) == (4, 1, False)


@pytest.mark.parametrize("name", ["müller", "MULLER", " mul ler", "ëM"])
def test_a_name_is_found_whatever_its_case_accents_and_gaps(name: str) -> None:
    found = browsing(with_names("Zoë Müller", "Bob"))(name=name)

    assert called(found) == ["Zoë Müller"]


def test_many_come_page_by_page() -> None:
    names = [f"Jo {number:03}" for number in range(A_PAGE + 1)]
    browse = browsing(with_names(*names))

    first, second = browse(), browse(page=2)

    assert called(first) + called(second) == names
    assert first.pages == 2 and second.count == A_PAGE + 1


def test_beyond_what_anybody_looks_through_it_says_that_there_are_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(browse_people, "MOST", 2)
    browse = browsing(with_names("Ann", "Bob", "Cid"))

    assert (browse().count, browse().is_cut) == (2, True)
    assert called(browse(name="cid")) == ["Cid"] and not browse(name="cid").is_cut


def test_whoever_was_forgotten_is_not_among_them() -> None:
    fakes = with_names("Ann", "Bob")
    del fakes.world.keys[PersonId(an_id("Ann")), Purpose.DATA]

    assert called(browsing(fakes)()) == ["Bob"]
    with pytest.raises(NotFound):
        browsing(fakes).person(PersonId(an_id("Ann")))


def test_of_nobody_there_is_one_empty_page() -> None:
    found = browsing(fakes_of())()

    assert (found.people, found.count, found.pages) == ((), 0, 1)


@pytest.mark.parametrize(
    ("consents", "expected"),
    [
        ((), (None, None)),
        ((a_consent(),), (State.GIVEN, None)),
        ((a_request(),), (State.REQUESTED, None)),
        ((a_consent(refused()),), (None, None)),
        ((a_consent(), a_request(id=an_id("again"))), (State.GIVEN, None)),
        ((a_biometric_consent(),), (None, State.GIVEN)),
    ],
)
def test_what_somebody_said_is_told_in_short_of_each_kind(
    consents: tuple[object, ...], expected: tuple[State | None, State | None]
) -> None:
    fakes = staged(*consents)  # type: ignore[arg-type]

    known = browsing(fakes).person(ADA)

    assert known.id == ADA
    assert (known.in_short(Kind.PUBLICATION), known.in_short(Kind.BIOMETRIC)) == expected


def test_what_was_taken_back_is_nothing_that_goes_on() -> None:
    consent = a_consent()
    fakes = staged(consent)
    fakes.world.consents[ADA][consent.id] = consent.after(withdrawn(NOON))
    fakes.world.dossiers.clear()

    assert browsing(fakes).person(ADA).in_short(Kind.PUBLICATION) is None


def test_without_rules_nothing_counts_and_everybody_is_there() -> None:
    fakes = staged(a_consent(), people=(ADA, BOB))
    fakes.world.rules = None

    found = browsing(fakes)()

    assert found.count == 2
    assert browsing(fakes).person(ADA).in_short(Kind.PUBLICATION) is State.REQUESTED
