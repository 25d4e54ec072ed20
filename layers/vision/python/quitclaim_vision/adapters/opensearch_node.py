"""A client of the search node, and its errors as ours."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from typing import Any, Final
from urllib.parse import urlsplit

from opensearchpy import OpenSearch, Urllib3AWSV4SignerAuth, Urllib3HttpConnection
from opensearchpy import exceptions as theirs

from quitclaim.domain.checks import require
from quitclaim.domain.errors import Conflict, NotFound, StoreUnavailable

REGION: Final = "eu-central-1"
_OURS: Final = f".{REGION}.es.amazonaws.com"
_HTTPS: Final = 443
_ANSWERS_WITHIN_S: Final = 6
_AGAIN: Final = 2
# Too busy, or nobody behind the door: the same call may succeed later.
_BUSY: Final = {429, 502, 503, 504}


class RefusedByNodeError(Exception):
    """The node would not do it; what it said is left out, for it may quote what was sent."""


def node_at(host: str, *, credentials: Any) -> OpenSearch:
    """
    `host`: `name[:port]`, as a domain of AWS is given; loopback is spoken to without TLS.

    `credentials`: botocore's; every request is signed with them, here and there.
    """
    parts = urlsplit(f"//{host}")
    name = parts.hostname or ""
    is_here = _is_loopback(name)
    require(is_here or name.endswith(_OURS), "the search node is a domain of ours: give its host")
    # At their usual levels these two would write whole requests, embeddings and all, into a log.
    for told in ("opensearch", "opensearchpy.trace"):
        logging.getLogger(told).disabled = True
    return OpenSearch(
        hosts=[{"host": name, "port": parts.port or _HTTPS}],
        http_auth=Urllib3AWSV4SignerAuth(credentials, REGION, "es"),
        use_ssl=not is_here,
        verify_certs=not is_here,
        connection_class=Urllib3HttpConnection,
        timeout=_ANSWERS_WITHIN_S,
        max_retries=_AGAIN,
        # Every request here may be made twice: documents have ids of their own.
        retry_on_timeout=True,
        retry_on_status=sorted(_BUSY - {429}),
    )


@contextmanager
def translated() -> Iterator[None]:
    """Raise StoreUnavailable where a retry may help; no error carries what was sent or answered."""
    try:
        yield
    except theirs.ConnectionError:
        raise StoreUnavailable("the search node does not answer") from None
    except theirs.TransportError as error:
        raise _ours(error) from None


def _ours(error: theirs.TransportError) -> Exception:
    if error.status_code in _BUSY:
        return StoreUnavailable("the search node is busy")
    if isinstance(error, theirs.NotFoundError):
        return NotFound("no such index")
    if isinstance(error, theirs.ConflictError):
        return Conflict("somebody else wrote there")
    return RefusedByNodeError(f"{error.status_code} {error.error}")


def _is_loopback(name: str) -> bool:
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return name == "localhost"
