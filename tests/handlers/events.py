"""Events as a REST API of API Gateway sends them, whole, so that no handler leans on a shortcut."""

import json
from base64 import b64encode
from typing import Any
from urllib.parse import parse_qs

REQUEST = "c6af9ac6-7b61-11e6-9a41-93e8deadbeef"


def a_post(body: object, *, path: str, authorizer: dict[str, str] | None) -> dict[str, Any]:
    """`authorizer`: what the authoriser of the visit found, None where none stands before us."""
    headers = {
        "accept": "application/json",
        "content-type": "application/json",
        "cookie": "visit=signed",
        "host": "quitclaim.example.org",
        "user-agent": "Mozilla/5.0",
        "x-forwarded-for": "203.0.113.7",
    }
    integration = {"integrationLatency": 12, "principalId": "visit"}
    return {
        "resource": path,
        "path": path,
        "httpMethod": "POST",
        "headers": headers,
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": None,
        "multiValueQueryStringParameters": None,
        "pathParameters": None,
        "stageVariables": None,
        "requestContext": {
            "accountId": "123456789012",
            "apiId": "1234567890",
            "domainName": "quitclaim.example.org",
            "httpMethod": "POST",
            "identity": {"sourceIp": "203.0.113.7", "userAgent": "Mozilla/5.0"},
            "path": f"/live{path}",
            "protocol": "HTTP/1.1",
            "requestId": REQUEST,
            "requestTimeEpoch": 1777809600000,
            "resourcePath": path,
            "stage": "live",
        }
        | ({} if authorizer is None else {"authorizer": integration | authorizer}),
        "body": body if isinstance(body, str) or body is None else json.dumps(body),
        "isBase64Encoded": False,
    }


def a_request(
    method: str, path: str, *, body: str, headers: dict[str, str], source: str = "203.0.113.7"
) -> dict[str, Any]:
    """As a REST API sends it that was told that everything is binary."""
    event = a_post(None, path=path.partition("?")[0], authorizer=None)
    query = parse_qs(path.partition("?")[2], keep_blank_values=True)
    sent = {"host": "photos.example.org", "accept": "*/*", **headers}
    event["requestContext"] |= {"httpMethod": method, "identity": {"sourceIp": source}}
    return event | {
        "httpMethod": method,
        "headers": sent,
        "multiValueHeaders": {name: [value] for name, value in sent.items()},
        "queryStringParameters": {name: values[-1] for name, values in query.items()} or None,
        "multiValueQueryStringParameters": query or None,
        "body": b64encode(body.encode()).decode() or None,
        "isBase64Encoded": bool(body),
    }
