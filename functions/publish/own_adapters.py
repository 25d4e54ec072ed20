"""The adapters behind what somebody asked to see of herself."""

from typing import Final

from functions.publish.settings import PublishSettings
from quitclaim.adapters.lambda_drawing import LambdaDrawing
from quitclaim.adapters.s3_archives import S3Archives
from quitclaim.adapters.s3_own_pictures import S3OwnPictures
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.runtime.aws import client
from quitclaim.stores import Stores
from quitclaim.usecases.draw_own_pictures import DrawOwnPictures, SweepOwnPictures
from quitclaim.usecases.sweep_archives import SweepArchives

# The darkroom has a minute for a picture; whoever waits for it asks once.
_DARKROOM_S: Final = 70


def drawer(settings: PublishSettings, stores: Stores) -> DrawOwnPictures:
    drawing = LambdaDrawing(
        client("lambda", endpoint=settings.aws_endpoint_url, patience_s=_DARKROOM_S),
        stores.s3,
        function=settings.darkroom_function,
        originals=settings.originals_bucket,
        exports=settings.exports_bucket,
    )
    return DrawOwnPictures(
        library=stores.library,
        consents=stores.consents,
        commits=stores.commits,
        clock=stores.clock,
        chance=SystemChance(),
        own_pictures=_own_pictures(settings, stores),
        drawing=drawing,
        archives=_archives(settings, stores),
    )


def sweeper_of_own(settings: PublishSettings, stores: Stores) -> SweepOwnPictures:
    return SweepOwnPictures(stores.consents, stores.clock, _own_pictures(settings, stores))


def sweeper_of_archives(settings: PublishSettings, stores: Stores) -> SweepArchives:
    archives, draw = _archives(settings, stores), drawer(settings, stores)
    return SweepArchives(archives, stores.consents, stores.clock, draw)


def _archives(settings: PublishSettings, stores: Stores) -> S3Archives:
    return S3Archives(stores.s3, bucket=settings.exports_bucket)


def _own_pictures(settings: PublishSettings, stores: Stores) -> S3OwnPictures:
    return S3OwnPictures(stores.s3, bucket=settings.exports_bucket)
