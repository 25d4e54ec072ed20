"""Clients that reach AWS in one region of the EU and nothing else, whatever the environment is."""

from functools import cache
from ipaddress import ip_address
from typing import Any, Final
from urllib.parse import urlsplit

import botocore.session
from botocore.awsrequest import AWSPreparedRequest
from botocore.config import Config

from quitclaim.runtime.attributes import AttributeParsers

REGION: Final = "eu-central-1"
_OURS: Final = f".{REGION}.amazonaws.com"
_CONNECT_S, _READ_S, _ATTEMPTS = 2, 6, 3


class ForeignHostError(Exception):
    """A request was about to leave for somewhere else (R50); nothing was sent."""


def client(service: str, *, endpoint: str | None = None, patience_s: int = _READ_S) -> Any:
    """
    `endpoint`: the local cloud, on a loopback address; such a client never reaches AWS.

    `patience_s`: how long one call may take; whoever waits longer than usual asks once.
    """
    refuse = _refuse_all_but_aws if endpoint is None else _refuse_all_but_loopback
    if endpoint is not None:
        _refuse_all_but_loopback(endpoint)
    made = _session().create_client(
        service,
        region_name=REGION,
        endpoint_url=endpoint,
        config=_config(addressing="virtual" if endpoint is None else "path", patience_s=patience_s),
    )

    def refuse_request(request: AWSPreparedRequest, **_: object) -> None:
        refuse(str(request.url))

    made.meta.events.register("before-send", refuse_request)
    return made


def credentials() -> Any:
    """What a request is signed with that no client of AWS's own sends."""
    return _session().get_credentials()


@cache
def _session() -> Any:
    # Not boto3: its resources are never used here, and every cold start would load them.
    session = botocore.session.get_session()
    session.register_component("response_parser_factory", AttributeParsers())
    return session


def _config(*, addressing: str, patience_s: int) -> Config:
    return Config(
        # Three attempts and the pauses between them stay below the 29 s that API Gateway waits.
        connect_timeout=_CONNECT_S,
        read_timeout=patience_s,
        retries={
            "mode": "standard",
            "total_max_attempts": _ATTEMPTS if patience_s == _READ_S else 1,
        },
        s3={"addressing_style": addressing},
        # What the environment could say to the contrary:
        ignore_configured_endpoint_urls=True,
        proxies={},
        use_dualstack_endpoint=False,
        use_fips_endpoint=False,
    )


def _refuse_all_but_aws(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" or not (parts.hostname or "").endswith(_OURS):
        raise ForeignHostError(parts.hostname)


def _refuse_all_but_loopback(url: str) -> None:
    host = urlsplit(url).hostname or ""
    if not _is_loopback(host):
        raise ForeignHostError(host)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
