"""What an answer rests on: other bases, objections, dossiers, answers."""

from quitclaim.domain.bases import Latitude, LegalBasis, OrganisationKind, RecordedBasis
from quitclaim.domain.consents.answers import Basis, Gap, Lack, Shortfall
from quitclaim.domain.consents.dossier import Dossier, Unreadable
from quitclaim.domain.consents.objections import Objection, Ruling
from quitclaim.domain.consents.standing import Hearing
from tests.builders import (
    BOB,
    NOON,
    STAFF,
    a_basis,
    a_biometric_consent,
    a_consent,
    a_dossier,
    a_ruling,
    a_use,
    an_id,
    an_objection,
)
from tests.unit.refusals.cases import (
    AT_LEAST_A_WORD,
    AT_LEAST_ONE,
    LOCAL,
    NOT_AN_ID,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

REFUSALS: Refusals = {
    Latitude: (
        built(Latitude, organisation=OrganisationKind.PRIVATE),
        [({"surviving": frozenset({LegalBasis.CROWD})}, "stricter, never wider")],
    ),
    RecordedBasis: (
        a_basis,
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"recorded_by": NOT_AN_ID}, ONLY_UUIDS),
            ({"recorded_at": LOCAL}, ONLY_UTC),
            ({"ended_at": LOCAL}, ONLY_UTC),
            ({"note": " "}, AT_LEAST_A_WORD),
            ({"legal": LegalBasis.CONSENT}, "ask her"),
            ({"legal": LegalBasis.LEGITIMATE_INTEREST, "balancing": None}, "say why it outweighs"),
            ({"legal": LegalBasis.LEGITIMATE_INTEREST, "balancing": " "}, "say why it outweighs"),
        ],
    ),
    Ruling: (
        a_ruling,
        [
            ({"by": NOT_AN_ID}, ONLY_UUIDS),
            ({"at": LOCAL}, ONLY_UTC),
            ({"reason": ""}, AT_LEAST_A_WORD),
        ],
    ),
    Objection: (
        an_objection,
        [
            ({"id": NOT_AN_ID}, ONLY_UUIDS),
            ({"person": NOT_AN_ID}, ONLY_UUIDS),
            ({"at": LOCAL}, ONLY_UTC),
            ({"by": STAFF}, "record who really spoke"),
        ],
    ),
    Unreadable: (
        built(Unreadable, consent=an_id("consent"), problem="state 'paused'"),
        [({"consent": NOT_AN_ID}, ONLY_UUIDS), ({"problem": ""}, AT_LEAST_A_WORD)],
    ),
    Dossier: (
        a_dossier,
        [
            ({"consents": (a_consent(person=BOB),)}, "put other people's records in theirs"),
            ({"consents": (a_biometric_consent(person=BOB),)}, "put other people's"),
            ({"objections": (an_objection(person=BOB),)}, "put other people's"),
            ({"bases": (a_basis(person=BOB),)}, "put other people's"),
        ],
    ),
    Shortfall: (built(Shortfall, gap=Gap.EXPIRED), [({"consent": NOT_AN_ID}, ONLY_UUIDS)]),
    Lack: (built(Lack, shortfalls=(Shortfall(Gap.EXPIRED),)), [({"shortfalls": ()}, AT_LEAST_ONE)]),
    Basis: (
        built(Basis, legal=LegalBasis.CONSENT, record=an_id("consent"), version=1, until=None),
        [
            ({"record": NOT_AN_ID}, ONLY_UUIDS),
            ({"until": LOCAL}, ONLY_UTC),
            ({"version": 0}, "from 1"),
        ],
    ),
    Hearing: (
        built(Hearing, dossier=a_dossier(), use=a_use(), at=NOON),
        [({"at": LOCAL}, ONLY_UTC)],
    ),
}
