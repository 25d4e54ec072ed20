"""What is on record of a person: consents, objections, other bases, and the dossier of it all."""

from typing import Any

from quitclaim.domain.bases import LegalBasis, RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import Event
from quitclaim.domain.consents.notices import Language, Notice
from quitclaim.domain.consents.objections import Objection, Outcome, Ruling
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.scope import Scope
from tests.builders.events import given, requested
from tests.builders.ids import (
    ADA,
    HELD,
    NOON,
    OFFICER,
    YESTERDAY,
    a_hash,
    an_id,
)
from tests.builders.people import a_person
from tests.builders.scopes import a_biometric_scope, a_scope


def a_notice(**changes: Any) -> Notice:
    known = {"version": 1, "language": Language.ENGLISH, "document": a_hash("notice")}
    return Notice(**(known | changes))


def a_consent(*said: Event, asked: Scope | None = None, **changes: Any) -> Consent:
    """Asked two days before NOON; then what was `said`, or else a yes of her own to all of it."""
    asked = asked or a_scope()
    known: dict[str, Any] = {
        "id": an_id("consent"),
        "person": ADA,
        "during": HELD,
        "notice": a_notice(),
        "events": (requested(), *(said or (given(to=asked),))),
    }
    return Consent(asked=asked, **(known | changes))


def a_biometric_consent(*said: Event, **changes: Any) -> Consent:
    known = {"id": an_id("biometric consent"), "asked": a_biometric_scope()}
    return a_consent(*said, **(known | changes))


def a_request(**changes: Any) -> Consent:
    """A record that nobody has answered yet."""
    return a_consent(**({"events": (requested(),)} | changes))


def a_ruling(outcome: Outcome = Outcome.DISMISSED, **changes: Any) -> Ruling:
    known: dict[str, Any] = {"reason": "her picture stays news", "at": NOON, "by": OFFICER}
    return Ruling(outcome=outcome, **(known | changes))


def an_objection(**changes: Any) -> Objection:
    known: dict[str, Any] = {
        "id": an_id("objection"),
        "person": ADA,
        "scope": a_scope(),
        "at": NOON,
        "by": HERSELF,
    }
    return Objection(**(known | changes))


def a_basis(legal: LegalBasis = LegalBasis.CONTRACT, **changes: Any) -> RecordedBasis:
    known: dict[str, Any] = {
        "id": an_id("basis"),
        "person": ADA,
        "scope": a_scope(),
        "during": HELD,
        "recorded_at": YESTERDAY,
        "recorded_by": OFFICER,
        "note": "a signed model contract",
        "balancing": "she sought the stage, the picture shows nothing else",
    }
    return RecordedBasis(basis=legal, **(known | changes))


def a_dossier(*consents: Consent, **changes: Any) -> Dossier:
    """About ADA, unless the test names another person, with exactly these consents."""
    known: dict[str, Any] = {"person": a_person(), "consents": consents}
    return Dossier(**(known | changes))
