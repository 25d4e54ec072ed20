"""Whoever calls outside is told what to look at, and nobody waits for it."""

import json

import botocore.session
import pytest
from botocore.exceptions import ClientError
from botocore.stub import Stubber

from quitclaim.adapters.lambda_bell import LambdaBell
from quitclaim.runtime.aws import REGION
from tests.builders import ENDPOINT, an_event

ASKED = {
    "FunctionName": "hooks",
    "InvocationType": "Event",
    "Payload": json.dumps({"endpoint": ENDPOINT, "event": an_event().id}).encode(),
}


def ring(error: str | None = None) -> None:
    client = botocore.session.get_session().create_client("lambda", region_name=REGION)
    with Stubber(client) as stubber:
        if error:
            stubber.add_client_error("invoke", error, expected_params=ASKED)
        else:
            stubber.add_response("invoke", {"StatusCode": 202}, ASKED)
        LambdaBell(client, function="hooks").ring(ENDPOINT, an_event().id)
        stubber.assert_no_pending_responses()


@pytest.mark.parametrize("error", [None, "TooManyRequestsException"])
def test_whoever_is_not_heard_is_found_by_a_sweep(error: str | None) -> None:
    ring(error)


def test_a_fault_of_ours_is_not_hidden() -> None:
    with pytest.raises(ClientError):
        ring("ResourceNotFoundException")
