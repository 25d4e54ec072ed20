"""The function that sends letters, one by one, and hears of those that come back."""

from collections.abc import Mapping
from typing import Any, Final

from aws_cdk import Duration
from aws_cdk import aws_events as events
from aws_cdk import aws_events_targets as targets
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.calls import call_every, call_when
from infra.failures import leave_failures
from infra.function import PythonFunction
from infra.rights_post import grant_mail
from infra.site import Site
from infra.state import OF_COMMITS, State

_MEMORY_MB: Final = 512
# A sweep after an outage has many letters to send; an hour's worth leaves in one.
_TIMEOUT_S: Final = 300
_RETRIES: Final = 2
_OF_MAIL: Final = (
    *OF_COMMITS,
    "papers_bucket",
    "mail_from",
    "mail_configuration_set",
    "staff_table",
    "user_pool",
)
# What the mail service says of a letter, in our words. A soft bounce is none: SES tries again.
_COMING_BACK: Final[Mapping[str, tuple[str, str, Mapping[str, Any]]]] = {
    "Bounced": ("Email Bounced", "bounced", {"bounce": {"bounceType": ["Permanent"]}}),
    "Complained": ("Email Complaint Received", "complained", {}),
    "Refused": ("Email Rejected", "refused", {}),
}


def mail_function(  # noqa: PLR0913  what it stands on, each of it named
    scope: Construct,
    *,
    state: State,
    site: Site,
    layers: tuple[lambda_.ILayerVersion, ...],
    papers: PythonFunction,
    failures: sqs.IQueue,
) -> PythonFunction:
    told = {"site": site.origin, "papers_function": papers.function.function_name}
    mail = PythonFunction(
        scope,
        "mail",
        environment={**state.told(*_OF_MAIL), **told},
        layers=layers,
        memory_mb=_MEMORY_MB,
        timeout_s=_TIMEOUT_S,
    )
    grant_mail(mail, state=state, papers=papers.function)
    leave_failures(scope, "FailedMail", of=mail, failures=failures, retries=_RETRIES)
    call_when(scope, "LetterDue", of=mail, said="letter.due", state=state)
    # What no event announced, or could not be sent, is sent then; what is left, by the next.
    due = {"sweep": "letters"}
    call_every(scope, "SweptLetters", of=mail, every=Duration.minutes(5), says=due)
    _hear_of_returns(scope, mail, state=state)
    return mail


def _hear_of_returns(scope: Construct, mail: PythonFunction, *, state: State) -> None:
    """
    Of what SES says only our own tags go on: ids, where the event holds addresses and subjects.

    Whatever fails with it would otherwise lie among the failures for days.
    """
    ours = {"tags": {"ses:configuration-set": [state.mail.rules_name]}}
    for name, (kind, why, only) in _COMING_BACK.items():
        said = {"returned": why, "tags": events.EventField.from_path("$.detail.mail.tags")}
        target = targets.LambdaFunction(
            mail.function, event=events.RuleTargetInput.from_object(said)
        )
        pattern = events.EventPattern(
            source=["aws.ses"], detail_type=[kind], detail={"mail": ours, **only}
        )
        events.Rule(scope, name, event_pattern=pattern, targets=[target])
