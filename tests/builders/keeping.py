"""Why pictures are kept, and a single face all the same."""

from datetime import timedelta
from typing import Any

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.forgetting.keeping import USUAL_CLASS, Justification, Keeping
from tests.builders.assets import a_face, an_asset
from tests.builders.ids import FAIR, LATER, NOON, OFFICER

__all__ = ["a_justification", "a_keeping"]


def a_keeping(**changes: Any) -> Keeping:
    """The chronicle of FAIR, for a year."""
    known: dict[str, Any] = {
        "collection": FAIR,
        "asset_class": USUAL_CLASS,
        "basis": LegalBasis.LEGITIMATE_INTEREST,
        "note": "the town's own chronicle",
        "period": timedelta(days=360),
        "by": OFFICER,
        "at": NOON,
    }
    return Keeping(**(known | changes))


def a_justification(**changes: Any) -> Justification:
    known: dict[str, Any] = {
        "asset": an_asset().id,
        "face": a_face().id,
        "note": "the mayor opens the fair",
        "until": LATER,
        "by": OFFICER,
        "at": NOON,
    }
    return Justification(**(known | changes))
