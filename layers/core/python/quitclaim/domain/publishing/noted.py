"""What a list says of a picture and a channel, from what was written down: it decides nothing."""

from datetime import datetime

from quitclaim.domain.checks import Word
from quitclaim.domain.organisation.rules import ChannelRule
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.verdict import Outcome


class Noted(Word):
    """An outcome, or that there is none to go by."""

    CLEAR = "clear"
    REDACT = "redact"
    WITHHELD = "withheld"
    DECIDED_AGAIN = "decided_again"  # something moved, or its time is over: wait a moment
    UNDECIDED = "undecided"

    @property
    def is_usable(self) -> bool:
        return self in (Noted.CLEAR, Noted.REDACT)


def noted(verdict: StoredVerdict | None, *, asset: Asset, rule: ChannelRule, at: datetime) -> Noted:
    """
    Never more than the asset, as it stands, still bears out.

    What somebody said meanwhile is not seen from here: whoever was touched is decided on again
    within seconds, and nothing is served by what is only noted.
    """
    if verdict is None:
        return Noted.UNDECIDED
    if verdict.valid_until is not None and at >= verdict.valid_until:
        return Noted.DECIDED_AGAIN
    if verdict.outcome is not Outcome.WITHHELD and not _bears_out(
        verdict, asset=asset, rule=rule, at=at
    ):
        return Noted.DECIDED_AGAIN
    return Noted(verdict.outcome)


def strangers_in(asset: Asset) -> int:
    """How many faces nobody knows, and nobody said anything of."""
    return sum(_is_strange(face) for face in asset.faces)


def _is_strange(face: Face) -> bool:
    # What an erasure left behind is no task: nobody is to ask who it was (R36).
    is_told = face.link or face.mark or face.exemption
    return not is_told and not face.untaggable


def _bears_out(verdict: StoredVerdict, *, asset: Asset, rule: ChannelRule, at: datetime) -> bool:
    if asset.fate or asset.unreadable or not asset.memberships:
        return False
    if asset.licence_until is not None and at >= asset.licence_until:
        return False
    if not (asset.is_reviewed or rule.waives_review):
        return False  # I14: a new face or content ended the review
    if verdict.crop != asset.crop:
        return False  # it was decided on another part of the picture
    return verdict.unclear <= {face.id for face in asset.faces}
