"""
`quitclaim doctor --aws`: whether this AWS account takes a deployment, and which limit bites (R63).

It only reads. Whatever else needs a limit of the account adds its look to LOOKS.
"""

from collections.abc import Callable, Iterator
from typing import Final

from botocore.exceptions import BotoCoreError, ClientError

from cli.aws import SIGN_IN, Clients, clients_of
from cli.doctor_findings import Finding
from cli.doctor_mail import mailbox, out_of_the_sandbox
from quitclaim.runtime.aws import REGION

Look = Callable[[Clients], Finding]

# Five batches of arrivals and the darkroom of each: as many as a fresh account runs at all.
TAKEN_BY_ARRIVALS: Final = 10
_BOOTSTRAP: Final = ".venv/current/bin/python -m infra.cdk bootstrap"


def account_of(profile: str | None) -> Iterator[Finding]:
    """`profile`: of the files of the AWS tools; without it, whatever they would use."""
    try:
        client = clients_of(profile)
        identity = client("sts").get_caller_identity()
    except (BotoCoreError, ClientError) as error:
        yield Finding(f"AWS: {error}", SIGN_IN)
        return
    yield Finding(f"AWS account {identity['Account']}, as {identity['Arn']}")
    yield from looked_at(client)


def looked_at(client: Clients) -> Iterator[Finding]:
    """Every look, whatever the others met: nobody should have to come back twice."""
    for look in LOOKS:
        try:
            yield look(client)
        except (BotoCoreError, ClientError) as error:
            yield Finding(
                f"{REGION}: {error}", "no deployment gets by that: ask whoever forbids it"
            )


def functions_at_once(client: Clients) -> Finding:
    limit = client("lambda").get_account_settings()["AccountLimit"]
    free = limit["UnreservedConcurrentExecutions"]
    said = f"Lambda runs {free} functions at once"
    if free > TAKEN_BY_ARRIVALS:
        return Finding(said)
    wait = f"arriving photos take {TAKEN_BY_ARRIVALS} of them, and everything else waits meanwhile"
    # A fresh account has 10 where others have 1,000; nobody is asked to pay for the difference.
    ask = "Service Quotas, AWS Lambda, Concurrent executions (L-B99A9384): ask for 1,000"
    return Finding(f"{said}; {wait}", ask)


def buckets(client: Clients) -> Finding:
    client("s3").list_buckets(MaxBuckets=1)
    return Finding(f"S3 answers in {REGION}")


def keys(client: Clients) -> Finding:
    client("kms").list_keys(Limit=1)
    return Finding(f"KMS answers in {REGION}")


def bootstrapped(client: Clients) -> Finding:
    cloudformation = client("cloudformation")
    try:
        cloudformation.describe_stacks(StackName="CDKToolkit")
    except ClientError as error:
        # Its way of saying that there is no such stack.
        if error.response["Error"]["Code"] != "ValidationError":
            raise
        return Finding(f"CDK's own stack in {REGION}", f"{_BOOTSTRAP}, as docs/deploying.md says")
    return Finding(f"CDK's own stack is in {REGION}")


LOOKS: Final[tuple[Look, ...]] = (
    functions_at_once,
    buckets,
    keys,
    bootstrapped,
    out_of_the_sandbox,
    mailbox,
)
