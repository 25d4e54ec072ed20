from typing import Any

from quitclaim.domain.scope import BiometricScope, Publication, PublicationScope, Recognition
from tests.builders.ids import FAIR, GERMANY, NEWS, WEBSITE


def a_scope(**changes: Any) -> PublicationScope:
    known: dict[str, Any] = {
        "channels": frozenset({WEBSITE}),
        "purposes": frozenset({NEWS}),
        "territories": frozenset({GERMANY}),
        "collection": FAIR,
    }
    return PublicationScope(**(known | changes))


def a_biometric_scope(**changes: Any) -> BiometricScope:
    return BiometricScope(**({"collection": FAIR} | changes))


def a_use(**changes: Any) -> Publication:
    known: dict[str, Any] = {
        "channel": WEBSITE,
        "purpose": NEWS,
        "territory": GERMANY,
        "collection": FAIR,
    }
    return Publication(**(known | changes))


def a_recognition(**changes: Any) -> Recognition:
    return Recognition(**({"collection": FAIR} | changes))
