"""Copies that were taken: an editor has what is out on the website."""

from typing import Any

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.publishing.takings import Acknowledgement, Taker, TakerKind, Taking, Way
from tests.builders.ids import EDITOR, NOON, WEBSITE, a_hash, an_id


def a_taker(**changes: Any) -> Taker:
    known: dict[str, Any] = {"kind": TakerKind.MEMBER, "id": EDITOR, "member": EDITOR}
    known |= {"reads": Language.ENGLISH}
    return Taker(**(known | changes))


def a_taking(**changes: Any) -> Taking:
    known: dict[str, Any] = {
        "id": an_id("taking"),
        "rendition": an_id("rendition"),
        "asset": a_hash("asset"),
        "channel": WEBSITE,
        "taken_at": NOON,
        "by": a_taker(),
        "how": Way.DOWNLOAD,
    }
    return Taking(**(known | changes))


def an_acknowledgement(**changes: Any) -> Acknowledgement:
    known: dict[str, Any] = {"at": NOON, "by": EDITOR, "words": "removed from the newsletter"}
    return Acknowledgement(**(known | changes))
