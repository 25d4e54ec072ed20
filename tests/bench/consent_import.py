"""How long a withdrawal waits for a cold start of ours: imports, then clients, then the codecs."""

from collections.abc import Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from functions.consent.settings import ConsentSettings
from infra.config import Recognition
from infra.deployed import told
from tests.measurements import Figure
from tests.packaging.layout import laid_out

NAME = "consent handler, cold"
TIMES = 9
# -X importtime would cost a part of what it tells. The codecs are built on the first read of each
# kind of record; they are counted here, since the first withdrawal waits for them too.
SCRIPT = """
from time import perf_counter
at = [perf_counter()]
import functions.consent.handler as handler
at.append(perf_counter())
handler._door()
at.append(perf_counter())
from quitclaim.adapters.codec import decoded
from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.people.person import Person
for kind in (Person, Consent, Objection, RecordedBasis, Fact):
    decoded(kind, {})
at.append(perf_counter())
import json
print(json.dumps([(end - start) * 1000 for start, end in zip(at, at[1:])]))
"""
ACCOUNT = {"AWS_ACCESS_KEY_ID": "testing", "AWS_SECRET_ACCESS_KEY": "testing"}
NAMED = dict.fromkeys(ConsentSettings.variables() - {"AWS_ENDPOINT_URL"}, "bench")
ENVIRONMENT = NAMED | ACCOUNT | {"RECOGNITION": str(told(Recognition.SEALED, models=None))}


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    """Each time in a process of its own, from compiled files that the disk has read before."""
    times = 2 if is_quick else TIMES
    with TemporaryDirectory() as folder:
        layout = laid_out("consent", Path(folder) / "consent")
        layout.run(SCRIPT, **ENVIRONMENT)
        spans = [layout.run(SCRIPT, **ENVIRONMENT) for _ in range(times)]
    imports, clients, codecs = zip(*spans, strict=True)
    return {
        "processes": times,
        "import_ms_median": round(median(imports)),
        "import_ms_best": round(min(imports)),
        "import_ms_worst": round(max(imports)),
        "settings_and_clients_ms_median": round(median(clients)),
        "record_codecs_ms_median": round(median(codecs)),
    }
