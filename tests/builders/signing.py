"""What a signing leaves: what was done on the form, and the document that proves it."""

from typing import Any

from quitclaim.domain.consents.notices import Box, Language
from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.consents.testimony import Answer, Circumstances, Testimony
from quitclaim.domain.people.person import HERSELF
from tests.builders.asking import CONSENT
from tests.builders.ids import ADA, NOON, WEBSITE, a_hash, an_id


def an_answer(*ticked: Box, **changes: Any) -> Answer:
    """To the record that `a_request` makes; nothing ticked is a no."""
    return Answer(**({"consent": CONSENT, "ticked": frozenset(ticked)} | changes))


def some_circumstances(**changes: Any) -> Circumstances:
    known: dict[str, Any] = {
        "language": Language.ENGLISH,
        "network": "192.0.2.0/24",
        "agent": "Firefox",
    }
    return Circumstances(**(known | changes))


def a_testimony(**changes: Any) -> Testimony:
    """ADA signed at NOON: yes to the website."""
    known: dict[str, Any] = {
        "request": an_id("request"),
        "person": ADA,
        "by": HERSELF,
        "at": NOON,
        "document": a_hash("notice"),
        "typed_name": "Ada Lovelace",
        "answers": (an_answer(Box(channel=WEBSITE)),),
        "circumstances": some_circumstances(),
    }
    return Testimony(**(known | changes))


def a_paper(**changes: Any) -> Paper:
    """Of what `a_testimony` says, sealed at NOON."""
    known: dict[str, Any] = {
        "request": an_id("request"),
        "person": ADA,
        "document": a_hash("paper"),
        "at": NOON,
    }
    return Paper(**(known | changes))
