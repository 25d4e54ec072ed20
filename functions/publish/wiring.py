"""The only module of this function that names concrete adapters and reads the environment."""

import os
from typing import Any, Final

from functions.publish.door_adapters import ports
from functions.publish.house import PAGES, door_of
from functions.publish.own_adapters import drawer, sweeper_of_archives, sweeper_of_own
from functions.publish.settings import PublishSettings
from functions.publish.zip_adapters import packer, packing_of, sweeper
from quitclaim.adapters.lambda_redaction import LambdaRedaction
from quitclaim.adapters.s3_blobs import S3Blobs
from quitclaim.adapters.sqs_work import SqsWork
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.ports.blobs import Shelf
from quitclaim.runtime.aws import client
from quitclaim.stores import Stores
from quitclaim.usecases.call_takers_back import CallAgain, CallTakersBack
from quitclaim.usecases.decide_assets import DecideAssets
from quitclaim.usecases.delete_uses import DeleteUses
from quitclaim.usecases.draw_own_pictures import DrawOwnPictures, SweepOwnPictures
from quitclaim.usecases.look_again import LookAgain
from quitclaim.usecases.pack_zip import PackZip
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.share_links import ForgetRecipients
from quitclaim.usecases.spread_work import SpreadWork
from quitclaim.usecases.sweep_archives import SweepArchives
from quitclaim.usecases.sweep_renditions import FindStrays, SweepRenditions
from quitclaim.usecases.sweep_zips import SweepZips
from quitclaim_web.doors.door import Door
from quitclaim_web.pages import Pages

# The darkroom has a minute for a picture; whoever waits for it asks once.
_DARKROOM_S: Final = 70


def door() -> Door:
    settings, stores = _started()
    return door_of(ports(settings, stores))


def decide_assets() -> DecideAssets:
    settings, stores = _started()
    return DecideAssets(
        **_desk(settings, stores), catalogue=stores.catalogue, work=_work(settings, stores)
    )


def publish_asset() -> PublishAsset:
    settings, stores = _started()
    darkroom = LambdaRedaction(
        client("lambda", endpoint=settings.aws_endpoint_url, patience_s=_DARKROOM_S),
        stores.s3,
        function=settings.darkroom_function,
        originals=settings.originals_bucket,
        pictures=settings.pictures_bucket,
    )
    return PublishAsset(**_desk(settings, stores), darkroom=darkroom)


def spread_work() -> SpreadWork:
    settings, stores = _started()
    return SpreadWork(stores.library, stores.consents, _work(settings, stores))


def look_again() -> LookAgain:
    settings, stores = _started()
    return LookAgain(stores.library, stores.clock, _work(settings, stores))


def call_takers_back() -> CallTakersBack:
    settings, stores = _started()
    return CallTakersBack(
        *(stores.library, stores.commits, stores.clock, SystemChance(), stores.takings),
        zips=stores.zips,
        packing=packing_of(settings, stores),
    )


def pack_zip() -> PackZip:
    settings, stores = _started()
    return packer(settings, stores, pages=Pages(PAGES))


def sweep_zips() -> SweepZips:
    settings, stores = _started()
    return sweeper(settings, stores, pages=Pages(PAGES))


def draw_own_pictures() -> DrawOwnPictures:
    return drawer(*_started())


def sweep_own_pictures() -> SweepOwnPictures:
    return sweeper_of_own(*_started())


def sweep_archives() -> SweepArchives:
    return sweeper_of_archives(*_started())


def call_again() -> CallAgain:
    settings, stores = _started()
    return CallAgain(stores.takings, stores.clock, _work(settings, stores))


def find_strays() -> FindStrays:
    settings, stores = _started()
    return FindStrays(
        stores.library, _blobs(settings, stores), stores.zips, _work(settings, stores)
    )


def sweep_renditions() -> SweepRenditions:
    settings, stores = _started()
    return SweepRenditions(stores.library, _blobs(settings, stores), stores.zips)


def forget_recipients() -> ForgetRecipients:
    _, stores = _started()
    return ForgetRecipients(stores.selections, stores.commits, stores.clock, SystemChance())


def delete_uses() -> DeleteUses:
    _, stores = _started()
    return DeleteUses(stores.library, stores.commits, stores.clock, SystemChance(), stores.runs)


def _started() -> tuple[PublishSettings, Stores]:
    settings = PublishSettings.from_env(os.environ)
    return settings, Stores.of(settings)


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
