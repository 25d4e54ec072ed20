"""The only module of this function that names concrete adapters and reads the environment."""

import os
from pathlib import Path
from typing import Any, Final

from functions.recognize.galleries import gallery_of
from functions.recognize.settings import RecognizeSettings
from quitclaim.adapters.cropping_endpoint import CroppingEndpoint
from quitclaim.adapters.http_embedder import HttpEmbedder
from quitclaim.adapters.lambda_crops import LambdaCrops
from quitclaim.adapters.lambda_embedder import LambdaEmbedder
from quitclaim.adapters.s3_selfies import S3Selfies
from quitclaim.adapters.sqs_patience import SqsPatience
from quitclaim.adapters.sqs_recognising import SqsToRecognise
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.ports.embedder import Embedder
from quitclaim.ports.gallery import Gallery
from quitclaim.runtime.aws import client
from quitclaim.runtime.packs import PackManifest, default_manifest, manifest_in
from quitclaim.stores import Stores
from quitclaim.usecases.enrol_from_link import EnrolFromLink
from quitclaim.usecases.enrol_from_selfie import DropSelfies, EnrolFromSelfie
from quitclaim.usecases.enrol_person import EnrolPerson
from quitclaim.usecases.follow_arrival import FollowArrival
from quitclaim.usecases.prune_gallery import EndGallery, PruneGallery, SettleGallery
from quitclaim.usecases.recognise_asset import RecogniseAsset
from quitclaim.usecases.start_run import PlanRun

# The darkroom has a minute for a picture; whoever waits for it asks once.
_DARKROOM_S: Final = 70
# A model that is fetched, checked and loaded first answers late, and is asked again.
_ENDPOINT_S: Final = 30


def plan_run() -> PlanRun:
    settings, stores = _started()
    return PlanRun(**_desk(stores), to_recognise=_to_recognise(settings, stores))


def patience() -> SqsPatience:
    settings, stores = _started()
    return SqsPatience(stores.client("sqs"), queue=settings.recognitions_queue)


def follow_arrival() -> FollowArrival:
    settings, stores = _started()
    return FollowArrival(**_desk(stores), to_recognise=_to_recognise(settings, stores))


def recognise_asset() -> RecogniseAsset:
    settings, stores = _started()
    return RecogniseAsset(
        **_desk(stores),
        consents=stores.consents,
        **_compared(settings, stores),
    )


def enrol_from_selfie() -> EnrolFromSelfie:
    started = _started()
    return EnrolFromSelfie(EnrolPerson(**_enrolled(*started)), _selfies(*started))


def enrol_from_link() -> EnrolFromLink:
    return EnrolFromLink(**_enrolled(*_started()))


def drop_selfies() -> DropSelfies:
    return DropSelfies(_selfies(*_started()))


def prune_gallery() -> PruneGallery:
    return PruneGallery(*_tended())


def settle_gallery() -> SettleGallery:
    return SettleGallery(*_tended())


def end_gallery() -> EndGallery:
    settings, stores = _started()
    return EndGallery(gallery_of(settings, stores), stores.library)


def _tended() -> tuple[Gallery, SqsToRecognise]:
    settings, stores = _started()
    return gallery_of(settings, stores), _to_recognise(settings, stores)


def _started() -> tuple[RecognizeSettings, Stores]:
    settings = RecognizeSettings.from_env(os.environ)
    return settings, Stores.of(settings)


def _desk(stores: Stores) -> dict[str, Any]:
    return _writing(stores) | {"runs": stores.runs}


def _writing(stores: Stores) -> dict[str, Any]:
    return {
        "library": stores.library,
        "commits": stores.commits,
        "clock": stores.clock,
        "chance": SystemChance(),
    }


def _enrolled(settings: RecognizeSettings, stores: Stores) -> dict[str, Any]:
    known = {name: getattr(stores, name) for name in ("catalogue", "consents", "keys")}
    return _writing(stores) | known | _compared(settings, stores)


def _compared(settings: RecognizeSettings, stores: Stores) -> dict[str, Any]:
    return {
        "endpoint": CroppingEndpoint(
            stores.library, cropping=_crops(settings, stores), embedder=_embedder(settings)
        ),
        "gallery": gallery_of(settings, stores),
        "pack": _manifest(settings).pack,
    }


def _selfies(settings: RecognizeSettings, stores: Stores) -> S3Selfies:
    return S3Selfies(stores.s3, bucket=settings.exports_bucket)


def _to_recognise(settings: RecognizeSettings, stores: Stores) -> SqsToRecognise:
    return SqsToRecognise(stores.client("sqs"), queue=settings.recognitions_queue)


def _crops(settings: RecognizeSettings, stores: Stores) -> LambdaCrops:
    return LambdaCrops(
        client("lambda", endpoint=settings.aws_endpoint_url, patience_s=_DARKROOM_S),
        stores.s3,
        function=settings.darkroom_function,
        originals=settings.originals_bucket,
        captures=settings.exports_bucket,
    )


def _embedder(settings: RecognizeSettings) -> Embedder:
    if settings.endpoint_address:
        return HttpEmbedder(settings.endpoint_address)
    asked = client("lambda", endpoint=settings.aws_endpoint_url, patience_s=_ENDPOINT_S)
    return LambdaEmbedder(asked, function=str(settings.endpoint_function))


def _manifest(settings: RecognizeSettings) -> PackManifest:
    return manifest_in(Path(settings.pack)) if settings.pack else default_manifest()
