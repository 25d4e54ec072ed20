"""The adapters behind the doors of renditions and of share links."""

from functions.publish.house import PAGES
from functions.publish.ports import Ports
from functions.publish.settings import PublishSettings
from quitclaim.adapters.dynamodb_rates import DynamoRates
from quitclaim.adapters.s3_blobs import S3Blobs
from quitclaim.adapters.s3_renditions import S3Renditions
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.ports.blobs import Shelf
from quitclaim.stores import Stores
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.pages import Pages


def ports(settings: PublishSettings, stores: Stores) -> Ports:
    secret = stores.secrets_in(settings.staff_table).renditions()
    return Ports(
        blobs=S3Blobs(stores.s3, {Shelf.PICTURES: settings.pictures_bucket}),
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


def _origins(settings: PublishSettings) -> Origins:
    return Origins(
        settings.site,
        pictures=settings.pictures_origin,
        # A share link is a secret that stands in an address: no page tells where it was.
        referrer="no-referrer",
        # Renditions are shown on pages of others: that is what they are for.
        shared=True,
    )
