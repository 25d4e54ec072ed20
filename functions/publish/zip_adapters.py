"""The adapters behind zips: packed, swept, and found by what they hold."""

from typing import Any

from functions.publish.packing_list import PackingList
from functions.publish.settings import PublishSettings
from quitclaim.adapters.s3_blobs import S3Blobs
from quitclaim.adapters.s3_packing import S3Packing
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.ports.blobs import Shelf
from quitclaim.stores import Stores
from quitclaim.usecases.pack_zip import PackZip
from quitclaim.usecases.sweep_zips import SweepZips
from quitclaim.usecases.take_rendition import TakeRendition
from quitclaim_web.doors.pages import Pages


def packing_of(settings: PublishSettings, stores: Stores) -> S3Packing:
    return S3Packing(stores.s3, pictures=settings.pictures_bucket)


def packer(settings: PublishSettings, stores: Stores, *, pages: Pages) -> PackZip:
    desk = {"library": stores.library, **_moving(stores)}
    return PackZip(
        **_moving(stores),
        zips=stores.zips,
        selections=stores.selections,
        library=stores.library,
        catalogue=stores.catalogue,
        blobs=S3Blobs(stores.s3, {Shelf.PICTURES: settings.pictures_bucket}),
        packing=packing_of(settings, stores),
        take=TakeRendition(**desk, consents=stores.consents),
        lister=PackingList(pages),
    )


def sweeper(settings: PublishSettings, stores: Stores, *, pages: Pages) -> SweepZips:
    return SweepZips(
        **_moving(stores),
        zips=stores.zips,
        packing=packing_of(settings, stores),
        pack=packer(settings, stores, pages=pages),
    )


def _moving(stores: Stores) -> dict[str, Any]:
    return {"commits": stores.commits, "clock": stores.clock, "chance": SystemChance()}
