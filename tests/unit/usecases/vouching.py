"""A picture of ADA and BOB on the website, with a caption that names both of them."""

from dataclasses import replace

from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.mark_asset import Looked
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.vouch_for_caption import VouchForCaption
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    WEBSITE,
    a_consent,
    a_scope,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.feeds import read
from tests.unit.usecases.stage import made, shown, staged

NAMED = a_scope(names_allowed=True)
ADAS = a_consent(asked=NAMED)
BOBS = a_consent(id=an_id("bobs"), person=BOB, asked=NAMED)
SILENT = a_consent(id=an_id("bobs"), person=BOB)
WORDS = "Ada Lovelace and Bob"
PICTURE = shown(ADA, BOB)


def on_the_website(*consents: object) -> Fakes:
    """Both are shown there, and the caption names both."""
    fakes = staged(*consents, PICTURE, people=(ADA, BOB))  # type: ignore[arg-type]
    fakes.keys.make(PICTURE.id, Purpose.TEXT)
    fakes.library.describe(PICTURE.id, Description(caption=WORDS, keywords=frozenset()))
    put_out(fakes)
    return fakes


def put_out(fakes: Fakes) -> None:
    made(DecideAsset, fakes)(PICTURE.id)
    made(PublishAsset, fakes)(PICTURE.id, WEBSITE)


def now(fakes: Fakes) -> Asset:
    found = fakes.library.asset(PICTURE.id)
    assert found
    return found


def without_the_last(asset: Asset) -> Asset:
    return replace(asset, faces=asset.faces[:1], version=asset.version + 1)


def looked(fakes: Fakes) -> Looked:
    return Looked(member=EDITOR, action=Action.REVIEW, version=now(fakes).version)


def vouch(fakes: Fakes, caption: str = WORDS) -> None:
    made(VouchForCaption, fakes)(PICTURE.id, caption, by=looked(fakes))


def captions(fakes: Fakes) -> list[str]:
    return [entry.caption for entry in read(fakes).entries]
