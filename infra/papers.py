"""The function that prints and seals the paper of a signing, when a copy of it is sent."""

from typing import Final

from aws_cdk import aws_lambda as lambda_
from constructs import Construct

from infra.function import PythonFunction
from infra.rights_papers import grant_papers
from infra.state import OF_COMMITS, State

_MEMORY_MB: Final = 512
_TIMEOUT_S: Final = 30


def papers_function(
    scope: Construct, *, state: State, layers: tuple[lambda_.ILayerVersion, ...]
) -> PythonFunction:
    papers = PythonFunction(
        scope,
        "papers",
        environment=state.told(*OF_COMMITS, "papers_bucket", "seal_key_arn"),
        layers=layers,
        memory_mb=_MEMORY_MB,
        timeout_s=_TIMEOUT_S,
    )
    grant_papers(papers, state=state)
    return papers
