"""The words in which an archive is written: the W3C's for data protection, schema.org's for us."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from quitclaim.domain.consents import dpv
from quitclaim.domain.consents.dpv import Json
from quitclaim.domain.consents.processing import told
from quitclaim.domain.people.person import Speaker

# In the file itself, so that nobody fetches anything to read it.
CONTEXT: Final[Mapping[str, Json]] = {
    **dpv.CONTEXT,
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
__all__ = ["CONTEXT", "day", "known", "said_by", "told"]


def known(**fields: Json | None) -> dict[str, Json]:
    """In our own words; what is not on record is left out."""
    return {f"quitclaim:{name}": value for name, value in fields.items() if value is not None}


def day(on: date) -> Json:
    return {"@type": "xsd:date", "@value": on.isoformat()}


def said_by(speaker: Speaker) -> str:
    """Whether herself, a guardian, staff or the clock; who of them is somebody else's business."""
    return str(speaker.role)
