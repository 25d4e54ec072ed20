"""Events as a REST API of API Gateway sends them, whole, so that no handler leans on a shortcut."""

import json
from typing import Any

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
