"""What runs: each function with its trigger, its dead letters and its rights."""

from pathlib import Path
from typing import Any, Final

from aws_cdk import App, CfnOutput

from infra.audit import audit_function
from infra.config import Recognition
from infra.consent import consent_function
from infra.deployed import told as recognition_told
from infra.erasure import erasure_function
from infra.function import PythonFunction
from infra.hooks import hooks_function
from infra.ingest import ingest_function
from infra.layers import ModelsLayer, PythonLayer
from infra.library import library_function
from infra.network import IsolatedNetwork
from infra.papers import papers_function
from infra.post import mail_function
from infra.publish import publish_function
from infra.queue import letter_box
from infra.relay import relay_function
from infra.site import Site
from infra.stack import EuropeanStack
from infra.state import State
from quitclaim.ports.finds import SEEN
from quitclaim.ports.own_pictures import OWN_PICTURES

# More than one whole processor, and room for a picture of 120 megapixels beside its file.
_DARKROOM_MB: Final = 2560
_DARKROOM_S: Final = 60


class Functions(EuropeanStack):
    """`models`: the folder of fetched models; without it every picture comes back unopened."""

    def __init__(
        self,
        app: App,
        *,
        state: State,
        models: Path | None,
        site: Site,
        recognition: Recognition = Recognition.OFF,
    ) -> None:
        super().__init__(app, "Functions")
        self._recognition = recognition_told(recognition, models=models)
        self._core = PythonLayer(self, "core").version
        # Where a function that nobody waits for leaves what it could not do.
        self.failures = letter_box(self, "Failures")
        self.darkroom = self._darkroom(state, models)
        told: Any = {"state": state, "core": self._core, "failures": self.failures}
        self.ingest, self.arrivals = ingest_function(self, **told, darkroom=self.darkroom)
        self.hooks = hooks_function(self, **told)
        self.erasure, self.erasures = erasure_function(self, state=state, core=self._core)
        self._make_what_people_meet(state, site=site)
        self.audit = audit_function(self, **told)
        self.relay = relay_function(self, **told)
        self._tell()

    def _darkroom(self, state: State, models: Path | None) -> PythonFunction:
        layers = [self._core, PythonLayer(self, "vision").version]
        environment: dict[str, str] = {}
        read = (state.inbox, state.originals, state.exports)
        # Renditions; and for whoever asks to see herself, or where she is, her alone, for days.
        shown = [state.exports.arn_for_objects(f"{one}*") for one in (SEEN, OWN_PICTURES)]
        written = [state.pictures.arn_for_objects("*"), *shown]
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
            network=IsolatedNetwork(self, "Network", read=read, written=written),
        )

    def _make_what_people_meet(self, state: State, *, site: Site) -> None:
        """Renditions, the console of staff, the pages behind links in letters, letters, papers."""
        layers = (self._core, PythonLayer(self, "web").version)
        told: Any = {"state": state, "site": site, "layers": layers}
        shown = publish_function(self, **told, darkroom=self.darkroom, failures=self.failures)
        self.publish, self.changes = shown
        queues = (self.arrivals, self.changes, self.erasures, self.failures)
        printing = (*layers, PythonLayer(self, "papers").version)
        self.papers = papers_function(self, state=state, layers=printing, failures=self.failures)
        called = (self.hooks, self.papers)
        self.library = library_function(
            self, **told, queues=queues, called=called, recognition=self._recognition
        )
        self.consent = consent_function(
            self, **told, failures=self.failures, recognition=self._recognition
        )
        self.mail = mail_function(self, **told, failures=self.failures, papers=self.papers)

    def _tell(self) -> None:
        told = {
            "ArrivalsQueue": self.arrivals.queue.queue_url,
            "DeadArrivalsQueue": self.arrivals.dead_letters.queue_url,
            "FailuresQueue": self.failures.queue_url,
            "ChangesQueue": self.changes.queue.queue_url,
            "DeadChangesQueue": self.changes.dead_letters.queue_url,
            "ErasuresQueue": self.erasures.queue.queue_url,
            "DeadErasuresQueue": self.erasures.dead_letters.queue_url,
        }
        told |= {
            f"{name.title()}Function": getattr(self, name).function.function_name
            for name in (
                "ingest",
                "darkroom",
                "audit",
                "consent",
                "erasure",
                "hooks",
                "mail",
                "papers",
                "publish",
            )
        }
        for name, value in told.items():
            CfnOutput(self, name, value=value)
