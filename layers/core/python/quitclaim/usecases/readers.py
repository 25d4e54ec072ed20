"""Who reads a page or a letter, and in which order she reads what it is about."""

from collections.abc import Collection

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import ConsentId, PersonId
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.scope import Kind, kind_of
from quitclaim.ports.consents import Consents, Identity
from quitclaim.ports.mail import Message, Undeliverable, WhyUndelivered


def reader_of(person: PersonId, voice: Speaker) -> PersonId:
    """Under which id the name and address stand of whoever speaks for `person`."""
    return PersonId(str(voice.id)) if voice.role is Role.GUARDIAN else person


def addressee(message: Message, consents: Consents) -> Identity:
    """Raises Undeliverable where she has no address."""
    reader = consents.identity(reader_of(message.person, message.to))
    if reader is None or not reader.mail.strip():
        raise Undeliverable(WhyUndelivered.NO_ADDRESS)
    return reader


def told_about(message: Message, consents: Consents) -> Identity | None:
    """None: whoever reads it herself."""
    return None if message.to.role is Role.SELF else consents.identity(message.person)


def in_reading_order(dossier: Dossier, consents: Collection[ConsentId]) -> tuple[Consent, ...]:
    """What is shown before what recognises: the lesser thing first."""
    found = (record for record in dossier.consents if record.id in consents)
    return tuple(sorted(found, key=lambda c: (kind_of(c.asked) is Kind.BIOMETRIC, c.id)))
