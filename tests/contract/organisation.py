"""An organisation of any size: everybody answered otherwise, and no two pictures are alike."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Any, Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.memberships import Default
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Asset, Face, Fate
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.pictures.regions import Region
from quitclaim.ports.changes import Purpose
from quitclaim.ports.records import Record
from tests import builders as a
from tests.builders import (
    CAMP,
    DAD,
    DAY,
    FAIR,
    MUM,
    NOON,
    PRESS,
    WEBSITE,
    YESTERDAY,
    a_hash,
    an_id,
)

PEOPLE: Final = 24
TOWN: Final = CollectionId(an_id("town"))
CLINIC: Final = CollectionId(an_id("clinic"))
_COLLECTIONS: Final = (FAIR, CAMP, TOWN, CLINIC)
_FATES: Final = (Fate.DELETED, Fate.BLOCKED, Fate.WITHHELD)
_ONCE_IN: Final = 12
DATA, EVIDENCE = Purpose.DATA, Purpose.EVIDENCE
# Of the others the bytes are lost, which changes no verdict and would take its time.
_WITH_BYTES: Final = 4
SIGNED: Final = b"%PDF-1.7 what somebody signed"


@dataclass(frozen=True, slots=True)
class Living:
    """`says`: what she is on record with."""

    person: Person
    says: tuple[Record, ...]


def everybody() -> Iterator[Living]:
    """Guardians first: whoever speaks for a child is on record before her."""
    for person in (MUM, DAD):
        yield Living(a.a_person(person), ())
    for nth in range(PEOPLE):
        yield _living(nth, PersonId(an_id(f"person {nth}")))


def _living(nth: int, her: PersonId) -> Living:
    child = a.a_child(her)
    asked: dict[str, Any] = {"person": her, "id": an_id(f"consent {nth}")}
    wide = a.a_scope(channels=frozenset({WEBSITE, PRESS}), collection=None)
    past = Interval(NOON - 30 * DAY, NOON + 2 * DAY)
    kinds: tuple[Living, ...] = (
        Living(a.a_person(her), (_yes(wide, **asked),)),
        Living(a.a_person(her), (a.a_consent(a.refused(), **asked),)),
        Living(a.a_person(her), (_narrowed(wide, **asked),)),
        Living(a.a_person(her), (_withdrawn(wide, **asked),)),
        Living(a.a_person(her), (_yes(wide, **asked), _objection(nth, her))),
        Living(child, (_yes(wide, a.MUMS, a.DADS, **asked),)),
        Living(child, (_yes(wide, a.MUMS, **asked),)),
        Living(a.a_person(her), (_basis(nth, her),)),
        Living(a.a_person(her), (_yes(wide, during=past, **asked),)),
        Living(a.a_person(her), (a.a_request(**asked),)),
        Living(a.a_person(her), ()),
        Living(a.a_person(her), (a.a_consent_on_paper(**asked),)),
    )
    return kinds[nth % len(kinds)]


def _yes(scope: Any, *speakers: Any, **asked: Any) -> Consent:
    said = [a.given(by=one, to=scope) for one in speakers] or [a.given(to=scope)]
    return a.a_consent(*said, asked=scope, **asked)


def _narrowed(scope: Any, **asked: Any) -> Consent:
    less = replace(scope, channels=frozenset({PRESS}))
    return a.a_consent(a.given(to=scope), a.narrowed(less), asked=scope, **asked)


def _withdrawn(scope: Any, **asked: Any) -> Consent:
    return a.a_consent(a.given(to=scope), a.withdrawn(), asked=scope, **asked)


def _objection(nth: int, her: PersonId) -> Record:
    return a.an_objection(person=her, id=an_id(f"objection {nth}"), ruling=None)


def _basis(nth: int, her: PersonId) -> Record:
    return a.a_basis(person=her, id=an_id(f"basis {nth}"))


def collections() -> Iterator[Record]:
    yield a.a_collection_rule(FAIR)
    yield a.a_collection_rule(CAMP, sensitive=True)
    yield a.a_collection_rule(TOWN, default=Default.CROWD, reason="a town fair")
    yield a.a_collection_rule(CLINIC, sensitive=True, redaction=True)


def pictures(count: int, *, seed: int) -> Iterator[Asset]:
    chance = Random(seed)
    for nth in range(count):
        content = a_hash(f"content {nth}")
        is_reviewed = chance.random() > 0.2
        yield a.an_asset(
            *_faces(nth, chance),
            id=a_hash(f"picture {nth}"),
            content=content,
            pixels=a_hash(f"pixels {nth}"),
            review=a.a_review(content=content) if is_reviewed else None,
            memberships=frozenset(chance.sample(_COLLECTIONS, chance.choice((1, 1, 2)))),
            fate=chance.choice(_FATES) if nth % _ONCE_IN == 0 else None,
            on_hold=nth % _ONCE_IN == 1,
            licence_until=chance.choice((NOON - DAY, NOON + DAY)) if nth % _ONCE_IN == 2 else None,
            taken_at=YESTERDAY,
            presences=(a.a_presence(_somebody(chance)),) if nth % _ONCE_IN == 3 else (),
        )


def _faces(nth: int, chance: Random) -> Iterator[Face]:
    people = chance.sample(range(PEOPLE), 4)
    for place in range(chance.choice((0, 1, 1, 2, 3))):
        region = Region(x=100 + 2_000 * place, y=1_000, w=500, h=500)
        her = PersonId(an_id(f"person {people[place]}"))
        name = f"face {place} of {nth}"
        said: tuple[dict[str, Any], ...] = (
            *({"link": a.a_link(her)},) * 6,
            {},
            {"mark": a.a_mark(MarkKind.REDACT)},
            {"mark": a.a_mark(MarkKind.BYSTANDER)},
            {"exemption": a.an_exemption()},
            {"suggestion": a.a_suggestion(her)},
        )
        yield a.a_face(name, region=region, **chance.choice(said))


def _somebody(chance: Random) -> PersonId:
    return PersonId(an_id(f"person {chance.randrange(PEOPLE)}"))
