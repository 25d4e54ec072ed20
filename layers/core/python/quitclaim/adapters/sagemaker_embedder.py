"""The endpoint on a GPU: a real-time endpoint of SageMaker, asleep while nobody needs it."""

from http import HTTPStatus
from typing import Any, Final

from botocore.exceptions import ClientError

from quitclaim.adapters.asking_embedder import (
    MOST_ANSWERED,
    AskingEmbedder,
    Patience,
    SilentError,
    Told,
)
from quitclaim.adapters.aws_errors import codes_of, translated
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.embedder_form import CROPS, EMBEDDINGS

# No copy of the model runs; being asked is what wakes it, and that takes minutes.
_ASLEEP: Final = frozenset({"ValidationError", "ModelNotReadyException"})
_STUMBLED: Final = frozenset({"InternalDependencyException", "InternalFailure"})
_SAID_BY_THE_MODEL: Final = "ModelError"


class SageMakerEmbedder(AskingEmbedder):
    """`client`: of sagemaker-runtime, whose patience is that of a call; each asks once."""

    def __init__(
        self, client: Any, *, endpoint: str, component: str, patience: Patience | None = None
    ) -> None:
        super().__init__(_SageMaker(client, endpoint, component=component), patience=patience)


class _SageMaker:
    def __init__(self, client: Any, endpoint: str, *, component: str) -> None:
        self._client = client
        self._names = {"EndpointName": endpoint, "InferenceComponentName": component}

    def __call__(self, body: bytes, *, until: float) -> Told:  # noqa: ARG002  the client has its own
        try:
            with translated():
                told = self._client.invoke_endpoint(
                    **self._names, Body=body, ContentType=CROPS, Accept=EMBEDDINGS
                )
                content = told["Body"].read(MOST_ANSWERED)
        except StoreUnavailable:
            raise SilentError from None
        except ClientError as error:
            return _said_by(error)
        return Told(status=HTTPStatus.OK, kind=told.get("ContentType", ""), body=content)


def _said_by(error: ClientError) -> Told:
    """Nothing of its message: it repeats what a container said."""
    codes = codes_of(error)
    if codes & _ASLEEP:
        raise StoreUnavailable("asleep") from None
    if codes & _STUMBLED:
        raise SilentError from None
    if _SAID_BY_THE_MODEL in codes:
        return Told(status=int(error.response.get("OriginalStatusCode", HTTPStatus.BAD_GATEWAY)))
    raise error
