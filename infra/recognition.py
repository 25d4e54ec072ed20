"""
The function that compares faces, its queue, and where faces are embedded and templates searched.

A stack of its own: where nobody recognises, nothing of it exists.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from aws_cdk import App, CfnOutput
from constructs import Construct

from infra.config import Recognition
from infra.deployed import told
from infra.embedding import embedding_function
from infra.function import PythonFunction
from infra.functions import Functions
from infra.layers import PackLayer, PythonLayer
from infra.queue import Queue
from infra.recognition_feed import feed, settle_every_hour, sweep_every_hour
from infra.rights_recognise import grant_recognise, let_turn
from infra.search_node import SearchNode
from infra.stack import EuropeanStack
from infra.state import OF_COMMITS, State
from quitclaim.runtime.packs import OWN

_MEMORY_MB: Final = 1024
# The darkroom may take a minute, the endpoint half of one, and a lost race as long again.
_TIMEOUT_S: Final = 240


class Matching(EuropeanStack):
    """
    `endpoint`: the folder that the endpoint's image is built from (infra.endpoint_image); without
    one faces are embedded beside the local cloud, and a search node is whatever it is told of.
    `models`: the folder that may hold a pack of the organisation's own.
    """

    def __init__(  # noqa: PLR0913  what it stands on, each of it named
        self,
        app: App,
        *,
        state: State,
        functions: Functions,
        recognition: Recognition,
        endpoint: Path | None,
        models: Path | None = None,
    ) -> None:
        super().__init__(app, "Recognition")
        self.recognitions = Queue(self, "Recognitions", read_for_s=_TIMEOUT_S)
        self.endpoint = embedding_function(self, endpoint) if endpoint else None
        darkroom = functions.darkroom.function
        told = {
            **state.told(*OF_COMMITS, "originals_bucket", "exports_bucket"),
            "darkroom_function": darkroom.function_name,
        }
        self.recognise = self._function(told, recognition=recognition, models=models)
        grant_recognise(
            self.recognise,
            state=state,
            darkroom=darkroom,
            endpoint=self.endpoint,
            recognitions=self.recognitions,
        )
        feed(self, state=state, queue=self.recognitions.queue, recognise=self.recognise)
        sweep_every_hour(self, queue=self.recognitions.queue)
        if recognition is Recognition.OPENSEARCH:
            self._search(state)
        self._tell(recognition, models=models)

    def _function(
        self, told: Mapping[str, str], *, recognition: Recognition, models: Path | None
    ) -> PythonFunction:
        own = _own_pack(self, models)
        endpoint = {"endpoint_function": self.endpoint.function_name} if self.endpoint else {}
        layers = [PythonLayer(self, name).version for name in _layers(recognition)]
        return PythonFunction(
            self,
            "recognize",
            environment={
                **told,
                "recognitions_queue": self.recognitions.queue.queue_url,
                **endpoint,
                **(PackLayer.environment if own else {}),
            },
            layers=[*layers, *(one.version for one in own)],
            memory_mb=_MEMORY_MB,
            timeout_s=_TIMEOUT_S,
        )

    def _search(self, state: State) -> None:
        let_turn(self.recognise, state=state)
        settle_every_hour(self, queue=self.recognitions.queue)
        if self.endpoint:
            node = SearchNode(self, "Search", encrypted_by=state.key, asked_by=self.recognise)
            self.recognise.function.add_environment("SEARCH_HOST", node.host)

    def _tell(self, recognition: Recognition, *, models: Path | None) -> None:
        for name, value in {
            "RecognitionsQueue": self.recognitions.queue.queue_url,
            "DeadRecognitionsQueue": self.recognitions.dead_letters.queue_url,
            "RecognizeFunction": self.recognise.function.function_name,
            # What the console says that recognition runs with, as its settings have it.
            "Recognition": str(told(recognition, models=models)),
        }.items():
            CfnOutput(self, name, value=value)


def _own_pack(scope: Construct, models: Path | None) -> list[PackLayer]:
    own = models / OWN if models else None
    return [PackLayer(scope, "PackLayer", manifest=own)] if own and own.exists() else []


def _layers(recognition: Recognition) -> tuple[str, ...]:
    """What speaks to a search node lies in no layer that the darkroom has."""
    return ("core", "vision", *(["search"] if recognition is Recognition.OPENSEARCH else []))
