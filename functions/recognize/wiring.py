"""The only module of this function that names concrete adapters and reads the environment."""

import os
from pathlib import Path
from typing import Any, Final

from functions.recognize.settings import RecognizeSettings
from quitclaim.adapters.cropping_endpoint import CroppingEndpoint, pictures_alone
from quitclaim.adapters.dynamodb_templates import DynamoTemplates
from quitclaim.adapters.http_embedder import HttpEmbedder
from quitclaim.adapters.lambda_crops import LambdaCrops
from quitclaim.adapters.lambda_embedder import LambdaEmbedder
from quitclaim.adapters.sqs_recognising import SqsToRecognise
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.ports.embedder import Embedder
from quitclaim.ports.gallery import Gallery
from quitclaim.runtime.aws import client
from quitclaim.runtime.packs import PackManifest, default_manifest, manifest_in
from quitclaim.stores import Stores
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


def follow_arrival() -> FollowArrival:
    settings, stores = _started()
    return FollowArrival(**_desk(stores), to_recognise=_to_recognise(settings, stores))


def recognise_asset() -> RecogniseAsset:
    settings, stores = _started()
    return RecogniseAsset(
        **_desk(stores),
        consents=stores.consents,
        endpoint=CroppingEndpoint(
            stores.library,
            cropping=_crops(settings, stores),
            embedder=_embedder(settings),
            laid=pictures_alone,
        ),
        gallery=_gallery(settings, stores),
        pack=_manifest(settings).pack,
    )


def prune_gallery() -> PruneGallery:
    settings, stores = _started()
    return PruneGallery(_gallery(settings, stores), _to_recognise(settings, stores))


def settle_gallery() -> SettleGallery:
    settings, stores = _started()
    return SettleGallery(_gallery(settings, stores), _to_recognise(settings, stores))


def end_gallery() -> EndGallery:
    settings, stores = _started()
    return EndGallery(_gallery(settings, stores), stores.library)


def _started() -> tuple[RecognizeSettings, Stores]:
    settings = RecognizeSettings.from_env(os.environ)
    return settings, Stores.of(settings)


def _desk(stores: Stores) -> dict[str, Any]:
    return {
        "library": stores.library,
        "commits": stores.commits,
        "clock": stores.clock,
        "chance": SystemChance(),
        "runs": stores.runs,
    }


def _to_recognise(settings: RecognizeSettings, stores: Stores) -> SqsToRecognise:
    return SqsToRecognise(stores.client("sqs"), queue=settings.recognitions_queue)


def _crops(settings: RecognizeSettings, stores: Stores) -> LambdaCrops:
    return LambdaCrops(
        client("lambda", endpoint=settings.aws_endpoint_url, patience_s=_DARKROOM_S),
        stores.s3,
        function=settings.darkroom_function,
        originals=settings.originals_bucket,
        # Of photos alone: nobody's own picture comes through this queue.
        captures="",
    )


def _embedder(settings: RecognizeSettings) -> Embedder:
    if settings.endpoint_address:
        return HttpEmbedder(settings.endpoint_address)
    asked = client("lambda", endpoint=settings.aws_endpoint_url, patience_s=_ENDPOINT_S)
    return LambdaEmbedder(asked, function=str(settings.endpoint_function))


def _manifest(settings: RecognizeSettings) -> PackManifest:
    return manifest_in(Path(settings.pack)) if settings.pack else default_manifest()


def _gallery(settings: RecognizeSettings, stores: Stores) -> Gallery:
    templates = DynamoTemplates(
        stores.dynamodb,
        gallery_table=settings.gallery_table,
        keys=stores.keys,
        clock=stores.clock,
    )
    if settings.search_host is None:
        # What plans a run and follows arrivals compares nothing, and loads no arithmetic.
        from quitclaim_vision.adapters.sealed_gallery import SealedGallery  # noqa: PLC0415

        return SealedGallery(templates, stores.clock)
    # Only where there is a search node its client is there as well.
    from functions.recognize.searching import on_node  # noqa: PLC0415

    return on_node(settings.search_host, templates=templates, settings=settings, stores=stores)
