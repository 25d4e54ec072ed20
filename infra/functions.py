"""What runs: each function with its trigger, its dead letters and its rights."""

from pathlib import Path
from typing import Any, Final

from aws_cdk import App, CfnOutput, Duration
from aws_cdk import aws_events as events
from aws_cdk import aws_events_targets as targets
from aws_cdk import aws_lambda as lambda_

from infra.audit import audit_function
from infra.calls import call_every
from infra.consent import consent_function
from infra.failures import leave_failures
from infra.function import PythonFunction
from infra.hooks import hooks_function
from infra.layers import ModelsLayer, PythonLayer
from infra.library import library_function
from infra.network import IsolatedNetwork
from infra.papers import papers_function
from infra.post import mail_function
from infra.queue import Queue, letter_box
from infra.relay import relay_function
from infra.rights import grant_ingest
from infra.site import Site
from infra.stack import EuropeanStack
from infra.state import OF_COMMITS, State

# More than one whole processor, and room for a picture of 120 megapixels beside its file.
_DARKROOM_MB: Final = 2560
_DARKROOM_S: Final = 60
_INGEST_MB: Final = 512
_INGEST_S: Final = 300
_BATCH: Final = 10
# A fresh account runs ten functions at once (R63): five batches and their five darkrooms.
_BATCHES_AT_ONCE: Final = 5
_OF_INGEST: Final = (*OF_COMMITS, "inbox_bucket", "originals_bucket", "pictures_bucket")
# Each sweep asks of every upload it looks at whether it is settled, so most look at the last hours.
_SWEEPS: Final = {
    "Swept": ("lately", Duration.minutes(5)),
    "SweptWhole": ("everything", Duration.days(1)),
}


class Functions(EuropeanStack):
    """`models`: the folder of fetched models; without it every picture comes back unopened."""

    def __init__(self, app: App, *, state: State, models: Path | None, site: Site) -> None:
        super().__init__(app, "Functions")
        self._core = PythonLayer(self, "core").version
        # Where a function that nobody waits for leaves what it could not do.
        self.failures = letter_box(self, "Failures")
        self.darkroom = self._darkroom(state, models)
        self.ingest = self._ingest(state)
        self._feed_ingest(state)
        self.hooks = hooks_function(self, state=state, core=self._core, failures=self.failures)
        self._make_what_people_meet(state, site=site)
        self.audit = audit_function(self, state=state, core=self._core, failures=self.failures)
        self.relay = relay_function(self, state=state, core=self._core, failures=self.failures)
        self._sweep()
        self._tell()

    def _darkroom(self, state: State, models: Path | None) -> PythonFunction:
        layers = [self._core, PythonLayer(self, "vision").version]
        environment: dict[str, str] = {}
        if models is not None:
            layers.append(ModelsLayer(self, "ModelsLayer", folder=models).version)
            environment |= ModelsLayer.environment
        return PythonFunction(
            self,
            "darkroom",
            environment=environment,
            layers=layers,
            memory_mb=_DARKROOM_MB,
            timeout_s=_DARKROOM_S,
            network=IsolatedNetwork(self, "Network", read=state.inbox, written=state.pictures),
        )

    def _ingest(self, state: State) -> PythonFunction:
        darkroom = self.darkroom.function
        ingest = PythonFunction(
            self,
            "ingest",
            environment={**state.told(*_OF_INGEST), "darkroom_function": darkroom.function_name},
            layers=[self._core],
            memory_mb=_INGEST_MB,
            timeout_s=_INGEST_S,
        )
        grant_ingest(ingest, state=state, darkroom=darkroom)
        return ingest

    def _make_what_people_meet(self, state: State, *, site: Site) -> None:
        """The console of staff, the pages behind links in letters, the letters, their papers."""
        layers = (self._core, PythonLayer(self, "web").version)
        queues = (self.arrivals, self.failures)
        told: Any = {"state": state, "site": site, "layers": layers}
        self.library = library_function(self, **told, queues=queues, hooks=self.hooks)
        self.consent = consent_function(self, **told, failures=self.failures)
        printing = (*layers, PythonLayer(self, "papers").version)
        self.papers = papers_function(self, state=state, layers=printing)
        self.mail = mail_function(self, **told, failures=self.failures, papers=self.papers)

    def _feed_ingest(self, state: State) -> None:
        self.arrivals = Queue(self, "Arrivals", read_for_s=_INGEST_S)
        queue = self.arrivals.queue
        events.Rule(
            self,
            "Arrived",
            event_pattern=events.EventPattern(
                source=["aws.s3"],
                detail_type=["Object Created"],
                detail={"bucket": {"name": [state.inbox.bucket_name]}},
            ),
            targets=[targets.SqsQueue(queue)],
        )
        self.ingest.may(
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
            on=[queue.queue_arn],
        )
        lambda_.EventSourceMapping(
            self,
            "Batches",
            target=self.ingest.function,
            event_source_arn=queue.queue_arn,
            batch_size=_BATCH,
            max_concurrency=_BATCHES_AT_ONCE,
            report_batch_item_failures=True,
        )

    def _sweep(self) -> None:
        """What no event announced is found by looking; what a sweep leaves, the next one finds."""
        for name, (word, every) in _SWEEPS.items():
            call_every(self, name, of=self.ingest, every=every, says={"sweep": word})
        leave_failures(self, "FailedSweeps", of=self.ingest, failures=self.failures)

    def _tell(self) -> None:
        told = {
            "ArrivalsQueue": self.arrivals.queue.queue_url,
            "DeadArrivalsQueue": self.arrivals.dead_letters.queue_url,
            "FailuresQueue": self.failures.queue_url,
        }
        told |= {
            f"{name.title()}Function": getattr(self, name).function.function_name
            for name in ("ingest", "darkroom", "audit", "consent", "hooks", "mail", "papers")
        }
        for name, value in told.items():
            CfnOutput(self, name, value=value)
