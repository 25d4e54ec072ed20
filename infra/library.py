"""The function behind the doors: the console for staff, and its API."""

from typing import Final

from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.function import PythonFunction
from infra.queue import Queue
from infra.rights_hooks import let_set_hooks
from infra.rights_library import grant_library
from infra.rights_papers import let_have_printed
from infra.site import Site
from infra.state import OF_COMMITS, State

Queues = tuple[Queue, Queue, Queue, sqs.IQueue]

_MEMORY_MB: Final = 512
# API Gateway waits no longer.
_TIMEOUT_S: Final = 29
_BUCKETS: Final = ("inbox_bucket", "originals_bucket", "pictures_bucket", "papers_bucket")
_LOG: Final = ("log_bucket", "log_key_arn", "log_name")
_STAFF: Final = ("staff_table", "user_pool", "user_pool_client")


def library_function(  # noqa: PLR0913  what it stands on, each of it named
    scope: Construct,
    *,
    state: State,
    site: Site,
    layers: tuple[lambda_.ILayerVersion, ...],
    queues: Queues,
    called: tuple[PythonFunction, PythonFunction],
    recognition: str | None,
) -> PythonFunction:
    """
    `queues`: of arrivals, changes, erasures and failures; it looks after them. `called`: hooks and
    papers. `recognition`: what it runs with, as infra.deployed tells it.
    """
    (arrivals, changes, erasures, failures), (hooks, papers) = queues, called
    told = {
        **state.told(*OF_COMMITS, *_BUCKETS, *_LOG, *_STAFF, "hooks_table"),
        "hooks_function": hooks.function.function_name,
        "papers_function": papers.function.function_name,
        **_addresses(queues),
        "site": site.origin,
    }
    if recognition is not None:
        told["recognition"] = recognition
    library = PythonFunction(
        scope,
        "library",
        environment=told,
        layers=layers,
        memory_mb=_MEMORY_MB,
        timeout_s=_TIMEOUT_S,
    )
    counted = (erasures.queue.queue_arn, erasures.dead_letters.queue_arn, failures.queue_arn)
    grant_library(library, state=state, lines=(arrivals, changes), counted=counted)
    let_set_hooks(library, state=state, hooks=hooks.function)
    let_have_printed(library, papers=papers.function)
    return library


def _addresses(queues: Queues) -> dict[str, str]:
    """Of the queues that it counts; with each, of its dead letters."""
    *lines, failures = queues
    named = dict(zip(("arrivals", "changes", "erasures"), lines, strict=True))
    return {
        **{f"{name}_queue": line.queue.queue_url for name, line in named.items()},
        **{f"dead_{name}_queue": line.dead_letters.queue_url for name, line in named.items()},
        "failures_queue": failures.queue_url,
    }
