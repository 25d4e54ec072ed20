"""The only module of this function that names concrete adapters and reads the environment."""

import os
from typing import Any, Final

from functions.publish.house import PAGES, door_of
from functions.publish.ports import Ports
from functions.publish.settings import PublishSettings
from quitclaim.adapters.dynamodb_rates import DynamoRates
from quitclaim.adapters.lambda_redaction import LambdaRedaction
from quitclaim.adapters.s3_blobs import S3Blobs
from quitclaim.adapters.s3_renditions import S3Renditions
from quitclaim.adapters.sqs_work import SqsWork
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.ports.blobs import Shelf
from quitclaim.runtime.aws import client
from quitclaim.stores import Stores
from quitclaim.usecases.call_takers_back import CallAgain, CallTakersBack
from quitclaim.usecases.decide_assets import DecideAssets
from quitclaim.usecases.look_again import LookAgain
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.share_links import ForgetRecipients
from quitclaim.usecases.spread_work import SpreadWork
from quitclaim.usecases.sweep_renditions import FindStrays, SweepRenditions
from quitclaim_web.doors.door import Door
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.pages import Pages

# The darkroom has a minute for a picture; whoever waits for it asks once.
_DARKROOM_S: Final = 70


def door() -> Door:
    settings = _settings()
    stores = Stores.of(settings)
    secret = stores.secrets_in(settings.staff_table).renditions()
    return door_of(
        Ports(
            blobs=_blobs(settings, stores),
            catalogue=stores.catalogue,
            chance=SystemChance(),
            clock=stores.clock,
            commits=HeardCommits(stores.commits),
            consents=stores.consents,
            handing=S3Renditions(stores.s3, pictures=settings.pictures_bucket),
            library=stores.library,
            origins=_origins(settings),
            pages=Pages(PAGES),
            rates=DynamoRates(stores.dynamodb, staff_table=settings.staff_table, secret=secret),
            secret=secret,
            selections=stores.selections,
            takings=stores.takings,
        )
    )


def decide_assets() -> DecideAssets:
    settings = _settings()
    stores = Stores.of(settings)
    return DecideAssets(
        **_desk(settings, stores), catalogue=stores.catalogue, work=_work(settings, stores)
    )


def publish_asset() -> PublishAsset:
    settings = _settings()
    stores = Stores.of(settings)
    darkroom = LambdaRedaction(
        client("lambda", endpoint=settings.aws_endpoint_url, patience_s=_DARKROOM_S),
        stores.s3,
        function=settings.darkroom_function,
        originals=settings.originals_bucket,
        pictures=settings.pictures_bucket,
    )
    return PublishAsset(**_desk(settings, stores), darkroom=darkroom)


def spread_work() -> SpreadWork:
    settings = _settings()
    stores = Stores.of(settings)
    return SpreadWork(stores.library, stores.consents, _work(settings, stores))


def look_again() -> LookAgain:
    settings = _settings()
    stores = Stores.of(settings)
    return LookAgain(stores.library, stores.clock, _work(settings, stores))


def call_takers_back() -> CallTakersBack:
    stores = Stores.of(_settings())
    return CallTakersBack(
        stores.library, stores.commits, stores.clock, SystemChance(), stores.takings
    )


def call_again() -> CallAgain:
    settings = _settings()
    stores = Stores.of(settings)
    return CallAgain(stores.takings, stores.clock, _work(settings, stores))


def find_strays() -> FindStrays:
    settings = _settings()
    stores = Stores.of(settings)
    return FindStrays(stores.library, _blobs(settings, stores), _work(settings, stores))


def sweep_renditions() -> SweepRenditions:
    settings = _settings()
    stores = Stores.of(settings)
    return SweepRenditions(stores.library, _blobs(settings, stores))


def forget_recipients() -> ForgetRecipients:
    stores = Stores.of(_settings())
    return ForgetRecipients(stores.selections, stores.commits, stores.clock, SystemChance())


def _origins(settings: PublishSettings) -> Origins:
    return Origins(
        settings.site,
        pictures=settings.pictures_origin,
        # A share link is a secret that stands in an address: no page tells where it was.
        referrer="no-referrer",
        # Renditions are shown on pages of others: that is what they are for.
        shared=True,
    )


def _settings() -> PublishSettings:
    return PublishSettings.from_env(os.environ)


def _desk(settings: PublishSettings, stores: Stores) -> dict[str, Any]:
    return {
        "library": stores.library,
        "commits": stores.commits,
        "clock": stores.clock,
        "chance": SystemChance(),
        "consents": stores.consents,
        "blobs": _blobs(settings, stores),
    }


def _blobs(settings: PublishSettings, stores: Stores) -> S3Blobs:
    return S3Blobs(stores.s3, {Shelf.PICTURES: settings.pictures_bucket})


def _work(settings: PublishSettings, stores: Stores) -> SqsWork:
    return SqsWork(stores.client("sqs"), queue=settings.changes_queue)
