"""Bugs in what a run leaves on record, and in what stops it."""

from typing import Final

from tests.simulation.bugs.bug import Bug, bug

ASSET: Final = "usecases/recognise_asset.py"
COUNTING: Final = "usecases/count_asset.py"

OF_RUNS: Final[tuple[Bug, ...]] = (
    bug(
        "faces are embedded again without a trace",
        ASSET,
        old="        self.begin(run, search, use=use)\n",
        new="        if use is None:\n            self.begin(run, search, use=use)\n",
    ),
    bug(
        "what was embedded before something shut is told by nobody",
        COUNTING,
        old="        embedded = use.embedded if use else 0\n",
        new="        embedded = 0\n",
    ),
    bug(
        "a stranger stops nothing",
        "domain/recognition/tallies.py",
        old="    if tally.strangers:\n",
        new="    if tally.strangers > 1:\n",
    ),
    bug(
        "an alarm leaves its collection running",
        "usecases/suspending.py",
        old="    if not after.alarms or before.alarms:\n",
        new="    if after.alarms or before.alarms:\n",
    ),
    bug(
        "whoever changes a setting ends an incident",
        "usecases/change_rules.py",
        old="(before.version + 1, before.suspended) if before else (1, False)",
        new="(before.version + 1, False) if before else (1, False)",
    ),
    bug(
        "a collection goes on before its alarms are answered",
        "usecases/resume_recognition.py",
        old="        if before is None or not before.alarms:\n",
        new="        if True:\n",
    ),
    bug(
        "what is said of a guess is counted in no run",
        "usecases/judge_match.py",
        old="        if account is None:\n",
        new="        if account:\n",
    ),
    bug(
        "whom a run missed stays in its rows",
        "domain/recognition/looking.py",
        old="return replace(self, looked=replace(looked, person=None))",
        new="return replace(self, looked=looked)",
    ),
)
