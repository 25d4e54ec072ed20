"""What our own text said, in which version."""

from datetime import date
from typing import Any

from quitclaim.domain.consents.editions import Edition
from quitclaim.domain.consents.notices import Language
from tests.builders.ids import a_hash


def an_edition(**changes: Any) -> Edition:
    known: dict[str, Any] = {
        "language": Language.ENGLISH,
        "version": 1,
        "since": date(2026, 1, 1),
        "text": a_hash("text"),
        "sentences": {"notice.who": "Who asks", "kind.public": "We are public."},
    }
    return Edition(**(known | changes))
