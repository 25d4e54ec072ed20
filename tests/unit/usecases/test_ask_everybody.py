"""Of a minor everybody is asked whose word it needs, each with a letter of her own (R9)."""

import json
from dataclasses import replace
from datetime import date

import pytest

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import ConsentId
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.countries import COUNTRIES
from quitclaim.domain.people.person import HERSELF, Person, Speaker
from quitclaim.usecases.ask_consent import Asked
from tests.builders import (
    DADS,
    DAY,
    EIGHTEEN,
    MIA,
    MUM,
    MUMS,
    NOON,
    SECOND,
    a_biometric_scope,
    a_child,
    a_guardian,
    a_proposal,
    a_teenager,
    some_rules,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.asking import ask, house

TO_SHOW = a_proposal()
TO_RECOGNISE = a_proposal(asked=a_biometric_scope())
RULES = some_rules(minors_biometrics=True)


def both(fakes: Fakes, person: Person) -> Asked:
    return ask(fakes, TO_SHOW, TO_RECOGNISE, person=person.id)


def of_child(person: Person) -> Fakes:
    return house(RULES, people=(person,))


def by_voice(requests: tuple[Request, ...]) -> dict[Speaker, frozenset[ConsentId]]:
    return {request.to: request.consents for request in requests}


def said_of(fakes: Fakes, asked: Asked) -> dict[str, object]:
    """What the paper was written from that she was shown."""
    (document,) = {record.notice.document for record in asked.consents}
    said: dict[str, object] = json.loads(fakes.world.papers[document])
    return said


@pytest.mark.parametrize(
    ("person", "is_minor"),
    [(a_child(), True), (a_teenager(), True), (EIGHTEEN, False)],
)
def test_the_paper_speaks_to_guardians_only_while_she_is_a_minor(
    person: Person, *, is_minor: bool
) -> None:
    fakes = of_child(person)

    assert said_of(fakes, both(fakes, person))["for_a_minor"] is is_minor


def test_of_a_child_each_guardian_gets_a_request_and_a_letter_of_her_own() -> None:
    fakes = of_child(a_child())

    asked = both(fakes, a_child())

    every = frozenset(record.id for record in asked.consents)
    assert by_voice(asked.requests) == {MUMS: every, DADS: every}
    assert len({request.id for request in asked.requests}) == 2
    letters = {(one.to, one.request) for one in fakes.world.letters.values()}
    assert letters == {(request.to, request.id) for request in asked.requests}
    assert fakes.requests.of(MIA) == tuple(sorted(asked.requests, key=lambda one: one.id))


def test_from_her_age_the_child_is_asked_as_well() -> None:
    fakes = of_child(a_teenager())

    assert by_voice(both(fakes, a_teenager()).requests).keys() == {MUMS, DADS, HERSELF}


def test_each_voice_is_asked_only_for_what_is_hers_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pictures are hers to allow from 14 on, her face may still be her parents' too."""
    row = replace(COUNTRIES["DE"], code="QZ", publication_from=14)
    monkeypatch.setitem(COUNTRIES, "QZ", row)
    girl = a_teenager(country="QZ", guardians=(a_guardian(MUM),))
    fakes = of_child(girl)

    asked = both(fakes, girl)

    picture, face = (record.id for record in asked.consents)
    assert by_voice(asked.requests) == {HERSELF: {picture, face}, MUMS: {face}}
    assert said_of(fakes, asked)["for_a_minor"] is True


def test_each_record_has_the_period_of_its_own_kind() -> None:
    """I1, R9: the paper says the period that holds, not the one proposed."""
    nearly = a_child(born_on=date(2012, 5, 10), country=None)
    fakes = of_child(nearly)

    asked = both(fakes, nearly)

    picture, face = asked.consents
    assert picture.during == TO_SHOW.during
    assert face.during == Interval(NOON, NOON + 7 * DAY)
    assert (NOON + 7 * DAY).isoformat()[:19] in json.dumps(said_of(fakes, asked))


def test_of_a_minor_without_guardians_there_is_nobody_to_ask() -> None:
    for orphan in (a_child(guardians=()), a_teenager(guardians=())):
        fakes = of_child(orphan)

        with pytest.raises(NotAllowed) as refusal:
            both(fakes, orphan)

        assert refusal.value.reasons == (Hindrance.NOBODY_TO_ASK,)
        assert not fakes.world.letters and not fakes.world.papers


def test_whoever_is_of_age_when_asked_is_asked_herself() -> None:
    fakes = of_child(EIGHTEEN)
    fakes.clock.step(-SECOND)
    before = ask(fakes, TO_SHOW, person=EIGHTEEN.id)
    fakes.clock.step(SECOND)

    assert by_voice(before.requests).keys() == {MUMS, DADS, HERSELF}
    assert by_voice(both(fakes, EIGHTEEN).requests).keys() == {HERSELF}
