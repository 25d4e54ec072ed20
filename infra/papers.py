"""The function that prints and seals papers, and packs what somebody takes with her."""

from typing import Final

from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.calls import call_when
from infra.failures import leave_failures
from infra.function import PythonFunction
from infra.rights_archives import let_pack_archives
from infra.rights_papers import grant_papers
from infra.state import OF_COMMITS, State

_MEMORY_MB: Final = 512
# A paper takes a second or two; an archive as long as each picture of hers takes to be read.
_TIMEOUT_S: Final = 300


def papers_function(
    scope: Construct,
    *,
    state: State,
    layers: tuple[lambda_.ILayerVersion, ...],
    failures: sqs.IQueue,
) -> PythonFunction:
    papers = PythonFunction(
        scope,
        "papers",
        environment=state.told(*OF_COMMITS, "papers_bucket", "exports_bucket", "seal_key_arn"),
        layers=layers,
        memory_mb=_MEMORY_MB,
        timeout_s=_TIMEOUT_S,
    )
    grant_papers(papers, state=state)
    let_pack_archives(papers, state=state)
    leave_failures(scope, "FailedArchives", of=papers, failures=failures)
    call_when(scope, "ArchiveDue", of=papers, said="archive.due", state=state)
    return papers
