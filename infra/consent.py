"""The function behind the links in letters: the pages of whoever is asked."""

from typing import Final

from aws_cdk import Duration
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.calls import call_every
from infra.failures import leave_failures
from infra.function import PythonFunction
from infra.rights_consent import grant_consent, let_ask_for_herself, let_take_selfies
from infra.site import Site
from infra.state import OF_COMMITS, State

_TOLD: Final = (*OF_COMMITS, "staff_table", "papers_bucket", "exports_bucket")
_MEMORY_MB: Final = 512
# A round through many people takes a while; API Gateway gives a page up after 29 s.
_TIMEOUT_S: Final = 300
# What a round leaves, that of the next time finds.
_ROUNDS: Final = {
    "DailyRound": ("daily", Duration.days(1)),
    "Envelopes": ("envelopes", Duration.minutes(5)),
    "EveryEnvelope": ("every_envelope", Duration.days(1)),
}
# Only where the organisation wants them; what waited until then gets one too.
_TIMESTAMPS: Final = {"Timestamps": ("timestamps", Duration.minutes(5))}


def consent_function(  # noqa: PLR0913  what it is told, each of it named
    scope: Construct,
    *,
    state: State,
    site: Site,
    layers: tuple[lambda_.ILayerVersion, ...],
    failures: sqs.IQueue,
    recognition: str | None,
) -> PythonFunction:
    told = {**state.told(*_TOLD), "site": site.origin}
    rounds = _ROUNDS
    if recognition:
        # Told of none, the round of the day takes every template (R16).
        told |= {"selfies_bucket": state.exports.bucket_name, "recognition": recognition}
    if state.timestamps:
        told |= {"timestamps": state.timestamps}
        rounds = _ROUNDS | _TIMESTAMPS
    consent = PythonFunction(
        scope,
        "consent",
        environment=told,
        layers=layers,
        memory_mb=_MEMORY_MB,
        timeout_s=_TIMEOUT_S,
    )
    grant_consent(consent, state=state)
    if recognition:
        let_take_selfies(consent, state=state)
        let_ask_for_herself(consent, state=state)
    leave_failures(scope, "FailedRounds", of=consent, failures=failures)
    for name, (word, every) in rounds.items():
        call_every(scope, name, of=consent, every=every, says={"round": word})
    return consent
