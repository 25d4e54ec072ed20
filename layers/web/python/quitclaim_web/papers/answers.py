"""What one voice has said of a record, for the copy that she gets (R4)."""

from collections.abc import Iterator

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.scope import BiometricScope, PublicationScope, Scope, kind_of
from quitclaim_web.papers.blocks import Said
from quitclaim_web.papers.tongue import Tongue


def last_word(consent: Consent, by: Speaker) -> Event | None:
    """Hers, whatever others have said since."""
    return next((event for event in reversed(consent.events) if event.by == by), None)


def said_of(consent: Consent, *, by: Speaker, tongue: Tongue) -> Iterator[Said]:
    kind, word = kind_of(consent.asked), last_word(consent, by)
    if word is None:
        yield Said(f"said.{kind}_none")
    elif word.scope is not None:
        yield from _yes(consent, word.scope, tongue=tongue)
    else:
        yield Said(f"said.{kind}_no" if word.became is State.REFUSED else f"said.{kind}_back")


def _yes(consent: Consent, granted: Scope, *, tongue: Tongue) -> Iterator[Said]:
    asked, day = consent.asked, tongue.last_day(consent.until)
    if isinstance(asked, BiometricScope) or isinstance(granted, BiometricScope):
        yield Said("said.biometric", {"day": day})
        return
    key = "said.publication_named" if granted.names_allowed else "said.publication"
    yield Said(key, {"channels": tongue.words("channel", granted.channels), "day": day})
    if denied := asked.channels - granted.channels:
        yield Said("said.publication_not", {"channels": tongue.words("channel", denied)})
    if asked.names_allowed and not granted.names_allowed:
        yield Said("said.names_not")


def asked_in(consent: Consent, tongue: Tongue) -> Said:
    asked = consent.asked
    if not isinstance(asked, PublicationScope):
        return Said("asked.biometric")
    key = "asked.publication_named" if asked.names_allowed else "asked.publication"
    return Said(key, {"channels": tongue.words("channel", asked.channels)})
