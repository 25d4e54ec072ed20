"""I3, I10: any no wins, a quorum is a quorum, and a year is a year."""

from dataclasses import replace
from datetime import datetime

from hypothesis import assume
from hypothesis import given as for_all
from hypothesis import strategies as st

from quitclaim.domain.consents.answers import Basis, Lack
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.people.person import HERSELF, Custody, Person, Speaker
from tests.builders import (
    DAD,
    MUM,
    NOON,
    SECOND,
    a_child,
    a_consent,
    a_dossier,
    a_guardian,
    a_teenager,
    a_use,
    an_objection,
    given,
    requested,
)
from tests.unit.strategies import INSTANTS, PEOPLE, VOICES

Yes = tuple[Speaker, datetime]
YESES: st.SearchStrategy[list[Yes]] = st.lists(st.tuples(VOICES, INSTANTS), max_size=5)
CUSTODIES = st.lists(st.sampled_from(Custody), min_size=2, max_size=2)


def answer_of(dossier: Dossier, yeses: list[Yes], *, at: datetime) -> Basis | Lack:
    """What a record with these yeses comes to in an otherwise known dossier."""
    events = (requested(), *(given(said_at, by) for by, said_at in yeses))
    record = a_consent(events=events, person=dossier.id)
    return consent_for(replace(dossier, consents=(record,)), a_use(), at=at)


@for_all(PEOPLE, YESES, VOICES, INSTANTS, st.data())
def test_after_a_no_nothing_counts_that_was_said_up_to_it(
    person: Person, yeses: list[Yes], voice: Speaker, no_at: datetime, data: st.DataObject
) -> None:
    """I3: whoever said it, unless it was a guardian's word about an adult."""
    objection = an_objection(person=person.id, at=no_at, by=voice)
    dossier = a_dossier(person=person, objections=(objection,))
    assume(dossier.heard_objections)
    earlier = [(by, said_at) for by, said_at in yeses if said_at <= no_at]

    assert not isinstance(answer_of(dossier, earlier, at=data.draw(INSTANTS)), Basis)


@for_all(
    yeses=YESES,
    custodies=CUSTODIES,
    country=st.sampled_from(["DE", "NL", None]),
    is_teenager=st.booleans(),
)
def test_the_quorum_of_those_with_recorded_custody_and_a_teenager_herself(
    yeses: list[Yes],
    custodies: list[Custody],
    country: str | None,
    *,
    is_teenager: bool,
) -> None:
    """I10, by counting heads."""
    known = zip((MUM, DAD), custodies, strict=True)
    guardians = tuple(a_guardian(person, custody=custody) for person, custody in known)
    build = a_teenager if is_teenager else a_child
    at = NOON + 9 * SECOND

    child = a_dossier(person=build(country=country, guardians=guardians))
    counts = isinstance(answer_of(child, yeses, at=at), Basis)

    heard = {by for by, said_at in yeses if said_at <= at}
    holders = [guardian.id for guardian in guardians if guardian.custody is Custody.RECORDED]
    agreed = sum(by.id in holders for by in heard)
    needed = max(1, min(1 if country == "NL" else 2, len(holders)))
    assert counts is (agreed >= needed and (HERSELF in heard or not is_teenager))


@for_all(PEOPLE, YESES, INSTANTS)
def test_what_counts_counts_up_to_the_second_before_its_end(
    person: Person, yeses: list[Yes], at: datetime
) -> None:
    dossier = a_dossier(person=person)

    answer = answer_of(dossier, yeses, at=at)

    if isinstance(answer, Basis):
        assert answer.until is not None and answer.until > at
        assert isinstance(answer_of(dossier, yeses, at=answer.until - SECOND), Basis)
        assert not isinstance(answer_of(dossier, yeses, at=answer.until), Basis)
