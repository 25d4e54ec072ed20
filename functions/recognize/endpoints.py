"""What opens pictures and embeds faces for whoever compares them: the darkroom, the endpoint."""

from pathlib import Path
from typing import Any, Final

from functions.recognize.settings import RecognizeSettings
from quitclaim.adapters.cropping_endpoint import CroppingEndpoint
from quitclaim.adapters.http_embedder import HttpEmbedder
from quitclaim.adapters.lambda_crops import LambdaCrops
from quitclaim.adapters.lambda_embedder import LambdaEmbedder
from quitclaim.adapters.lambda_showing import LambdaShowing
from quitclaim.domain.recognition.packs import Pack
from quitclaim.ports.embedder import Embedder
from quitclaim.runtime.aws import client
from quitclaim.runtime.packs import default_manifest, manifest_in
from quitclaim.stores import Stores

# The darkroom has a minute for a picture; whoever waits for it asks once.
_DARKROOM_S: Final = 70
# A model that is fetched, checked and loaded first answers late, and is asked again.
_ENDPOINT_S: Final = 30


def endpoint_of(settings: RecognizeSettings, stores: Stores) -> CroppingEndpoint:
    crops = LambdaCrops(
        _darkroom(settings),
        stores.s3,
        function=settings.darkroom_function,
        originals=settings.originals_bucket,
        captures=settings.exports_bucket,
    )
    return CroppingEndpoint(stores.library, cropping=crops, embedder=_embedder(settings))


def showing_of(settings: RecognizeSettings, stores: Stores) -> LambdaShowing:
    return LambdaShowing(
        _darkroom(settings),
        stores.s3,
        function=settings.darkroom_function,
        originals=settings.originals_bucket,
        exports=settings.exports_bucket,
    )


def pack_of(settings: RecognizeSettings) -> Pack:
    own = settings.pack
    return (manifest_in(Path(own)) if own else default_manifest()).pack


def _darkroom(settings: RecognizeSettings) -> Any:
    return client("lambda", endpoint=settings.aws_endpoint_url, patience_s=_DARKROOM_S)


def _embedder(settings: RecognizeSettings) -> Embedder:
    if settings.endpoint_address:
        return HttpEmbedder(settings.endpoint_address)
    asked = client("lambda", endpoint=settings.aws_endpoint_url, patience_s=_ENDPOINT_S)
    return LambdaEmbedder(asked, function=str(settings.endpoint_function))
