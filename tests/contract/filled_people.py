"""Records of people with every field filled, so that a field which is not stored is missed."""

from datetime import date
from typing import Final

from quitclaim.domain.bases import LegalBasis, RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.ids import Territory
from quitclaim.domain.people.person import Category, Custody, Guardian, Person
from quitclaim.ports.consents import Identity
from tests import builders as a
from tests.builders import ADA, DAD, FAIR, MIA, MUM, NOON, PRESS, WEBSITE

ADA_LOVELACE: Final = Identity(
    name="Ada Lovelace", mail="ada@example.org", language=Language.GERMAN
)
BOTH: Final = frozenset({WEBSITE, PRESS})


def a_full_person() -> Person:
    return Person(
        id=ADA,
        category=Category.PUPIL,
        country="NL",
        elsewhere=frozenset({None, "DE"}),
        born_on=date(2012, 2, 29),
        died_on=date(2026, 1, 1),
        guardians=(
            Guardian(id=MUM, custody=Custody.RECORDED, proven_at=NOON),
            Guardian(id=DAD, custody=Custody.CLAIMED),
        ),
        merged_from=frozenset({MIA}),
    )


def a_full_consent() -> Consent:
    wide = a.a_scope(channels=BOTH, territories=frozenset({Territory("world")}), names_allowed=True)
    return a.a_consent(
        a.given(to=wide, by=a.MUMS),
        a.given(NOON, a.DADS, to=wide),
        a.narrowed(a.a_scope(collection=FAIR), at=NOON, by=a.DADS),
        a.withdrawn(),
        asked=a.a_scope(
            channels=BOTH,
            territories=frozenset({Territory("world")}),
            collection=None,
            names_allowed=True,
        ),
        supersedes=a.an_id("an older consent"),
    )


def a_full_biometric_consent() -> Consent:
    return a.a_biometric_consent(
        a.given(to=a.a_biometric_scope()),
        asked=a.a_biometric_scope(collection=None),
        template=a.an_id("template"),
    )


def a_full_objection() -> Objection:
    return a.an_objection(by=a.MUMS, scope=a.a_scope(channels=BOTH))


def a_full_basis() -> RecordedBasis:
    return a.a_basis(LegalBasis.LEGITIMATE_INTEREST, scope=a.a_scope(channels=BOTH))
