"""What DynamoDB says is read as botocore itself would read it, only sooner."""

import json
from base64 import b64encode
from functools import cache
from typing import Any

import botocore.session
import pytest
from botocore.parsers import ResponseParserFactory
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.runtime.attributes import AttributeParsers
from quitclaim.runtime.aws import client

TEXT = st.text(max_size=4)
BYTES = st.binary(max_size=4).map(lambda content: b64encode(content).decode())
LEAVES = st.one_of(
    st.builds(lambda said: {"S": said}, TEXT),
    st.builds(lambda said: {"N": str(said)}, st.integers()),
    st.builds(lambda said: {"B": said}, BYTES),
    st.builds(lambda said: {"BOOL": said}, st.booleans()),
    st.just({"NULL": True}),
    st.builds(lambda said: {"SS": said}, st.lists(TEXT, min_size=1, max_size=2)),
    st.builds(lambda said: {"BS": said}, st.lists(BYTES, min_size=1, max_size=2)),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.builds(lambda said: {"L": said}, st.lists(inner, max_size=2))
        | st.builds(lambda said: {"M": said}, st.dictionaries(TEXT, inner, max_size=2))
    ),
    max_leaves=6,
)
ITEMS = st.dictionaries(TEXT, VALUES, max_size=4)


@cache
def _model() -> Any:
    return botocore.session.get_session().get_service_model("dynamodb")


def _read(parsers: Any, operation: str, body: dict[str, Any], status: int = 200) -> Any:
    model = _model()
    answer = {"status_code": status, "headers": {}, "body": json.dumps(body).encode()}
    parser = parsers.create_parser(model.resolved_protocol)
    return parser.parse(answer, model.operation_model(operation).output_shape)


@given(ITEMS)
def test_an_item_is_the_same(item: dict[str, Any]) -> None:
    for operation, body in (
        ("GetItem", {"Item": item}),
        ("Query", {"Items": [item], "Count": 1, "LastEvaluatedKey": item}),
        ("BatchGetItem", {"Responses": {"library": [item]}, "UnprocessedKeys": {}}),
    ):
        ours, theirs = (
            _read(parsers, operation, body)
            for parsers in (AttributeParsers(), ResponseParserFactory())
        )
        assert ours == theirs


@pytest.mark.parametrize("status", [400, 500])
def test_a_refusal_is_the_same(status: int) -> None:
    body = {"__type": "com.amazonaws#ConditionalCheckFailedException", "message": "no"}

    ours, theirs = (
        _read(parsers, "PutItem", body, status)
        for parsers in (AttributeParsers(), ResponseParserFactory())
    )

    assert ours == theirs and ours["Error"]["Message"] == "no"


def test_our_clients_read_so() -> None:
    factory = client("dynamodb")._endpoint._response_parser_factory  # noqa: SLF001

    assert isinstance(factory, AttributeParsers)
