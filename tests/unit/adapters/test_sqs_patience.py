"""What met somebody asleep comes back within the quarter of an hour that waking may take."""

import botocore.session
import pytest
from botocore.stub import Stubber

from quitclaim.adapters.sqs_patience import SqsPatience
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.runtime.aws import REGION

QUEUE = "https://sqs.example/recognitions"
CLIENT = botocore.session.get_session().create_client("sqs", region_name=REGION)


@pytest.mark.parametrize(("tries", "comes_in_s"), [(1, 60), (2, 120), (3, 240), (4, 480)])
def test_each_time_in_twice_as_long(tries: int, comes_in_s: int) -> None:
    asked = {"QueueUrl": QUEUE, "ReceiptHandle": "receipt", "VisibilityTimeout": comes_in_s}
    with Stubber(CLIENT) as stubber:
        stubber.add_response("change_message_visibility", {}, asked)

        SqsPatience(CLIENT, queue=QUEUE).put_off("receipt", tries=tries)

        stubber.assert_no_pending_responses()


def test_a_queue_that_is_busy_says_so() -> None:
    with Stubber(CLIENT) as stubber:
        stubber.add_client_error("change_message_visibility", "ServiceUnavailable")

        with pytest.raises(StoreUnavailable):
            SqsPatience(CLIENT, queue=QUEUE).put_off("receipt", tries=1)
