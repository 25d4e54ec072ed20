"""What is said of a face without naming anybody."""

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.pictures.marks import Exemption, Mark, MarkKind, Stay
from tests.builders import a_keep, a_mark, a_scope, an_exemption
from tests.unit.refusals.cases import (
    AT_LEAST_A_WORD,
    AT_LEAST_ONE,
    LOCAL,
    NOT_AN_ID,
    ONLY_SLUGS,
    ONLY_UTC,
    ONLY_UUIDS,
    Refusals,
    built,
)

REFUSALS: Refusals = {
    Stay: (
        built(Stay, scope=a_scope(), until=None),
        [
            ({"until": LOCAL}, ONLY_UTC),
            ({"scope": a_scope(names_allowed=True)}, "leave out the names"),
        ],
    ),
    Mark: (
        a_mark,
        [
            ({"kind": MarkKind.KEEP}, "give where and until when"),
            ({"kind": MarkKind.REDACT, "stays": a_keep().stays}, "only a keep"),
            ({"kind": MarkKind.BYSTANDER, "stays": a_keep().stays}, "only a keep"),
        ],
    ),
    Exemption: (
        an_exemption,
        [
            ({"channels": frozenset()}, AT_LEAST_ONE),
            ({"channels": frozenset({"Web"})}, ONLY_SLUGS),
            ({"by": NOT_AN_ID}, ONLY_UUIDS),
            ({"note": ""}, AT_LEAST_A_WORD),
            ({"basis": LegalBasis.CONSENT}, "link the face to the person who gave it"),
        ],
    ),
}
