"""The same strangers over HTTP, before the pages that a local cloud has deployed."""

import re
import time
from base64 import b64decode
from collections.abc import Mapping
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from cli.story import BrokenPromiseError, promise
from local.cloud import LocalCloud
from local.logs import log_lines
from local.outbox import Outbox
from quitclaim.adapters import tables
from tests.builders import an_identity
from tests.local.office import Office
from tests.measurements import Figure
from tests.soak.grants_ground import within
from tests.soak.links_siege import Siege
from tests.soak.links_town import A_MINUTE, NEVER_MINTED, Reader, Town
from tests.soak.links_watch import Door, Watched, leaks
from tests.soak.saying import Say

_LINK: Final = re.compile(r"/c/([\w-]{43})")
_NAMES: Final = ("Ada Lovelace", "Robert Brown", "Charlotte Meyer")
_MOST_TOLD: Final = 20


def besieged(strikes: int, *, seed: str, say: Say) -> Mapping[str, Figure]:
    with TemporaryDirectory() as folder, LocalCloud(Path(folder)) as cloud:
        town = deployed(cloud)
        say("three people were sent a link by the local cloud")
        faults = [*Siege(town, Random(seed))(strikes=strikes), *town.place.faults]
        logged = leaks("\n".join(log_lines(cloud)), secrets=town.private)
    faults += [f"the log holds {one[:12]!r}" for one in logged]
    told = "; ".join(faults[:_MOST_TOLD])
    promise(not faults, f"seed {seed}, over HTTP, {len(faults)} promises: {told}")
    return {"over HTTP": sum(town.place.answered.values())}


def deployed(cloud: LocalCloud) -> Town:
    """Everybody was asked by the console's own use cases, and reads her link in her mailbox."""
    office = Office(cloud)
    people, readers = [], []
    for number, name in enumerate(_NAMES):
        mail = f"reader{number}@example.org"
        people.append(office.asks(an_identity(name, mail=mail)).requests[0].person)
        readers.append(Reader(token_mailed_to(mail, cloud), name))
    tokens = [reader.token for reader in readers]
    mails = [f"reader{number}@example.org" for number in range(len(_NAMES))]
    words = [word for name in _NAMES for word in name.split()]
    return Town(
        place=Watched(over_http(cloud.site), (*tokens, *mails, *people)),
        readers=readers,
        dead=(NEVER_MINTED,),
        state=lambda: _said(cloud),
        wait=_nobody_waits,
        rest=lambda: time.sleep(A_MINUTE.total_seconds()),
        private=(*tokens, *mails, *words),
    )


def token_mailed_to(mail: str, cloud: LocalCloud) -> str:
    outbox = Outbox(cloud.places.outbox)

    def look() -> str | None:
        for name in outbox.names():
            found = outbox.read(name)
            if found is not None and found["To"] == mail:
                text = found.get_body(("plain",))
                link = _LINK.search(text.get_content() if text else "")
                return link[1] if link else None
        return None

    token = within(look)
    if token is None:
        raise BrokenPromiseError(f"nothing came for {mail}")
    return token


def over_http(site: str) -> Door:
    """What a browser gets for an event, as API Gateway's function would have answered it."""
    place = urlsplit(site)

    def door(event: dict[str, Any]) -> dict[str, Any]:
        query = urlencode(event["multiValueQueryStringParameters"] or {}, doseq=True)
        sent = {name: value for name, value in event["headers"].items() if name != "host"}
        connection = HTTPConnection(place.hostname or "", place.port, timeout=60)
        try:
            target = f"{event['path']}?{query}" if query else event["path"]
            connection.request(event["httpMethod"], target, body=_body(event), headers=sent)
            answer = connection.getresponse()
            body = answer.read().decode("utf-8", "replace")
        finally:
            connection.close()
        cookies = answer.headers.get_all("Set-Cookie") or []
        return {
            "statusCode": answer.status,
            # Names of headers come in small letters here.
            "headers": {name.title(): value for name, value in answer.getheaders()},
            "multiValueHeaders": {"Set-Cookie": cookies},
            "body": body,
            "isBase64Encoded": False,
        }

    return door


def _body(event: dict[str, Any]) -> bytes | None:
    return b64decode(event["body"]) if event["body"] else None


def _said(cloud: LocalCloud) -> list[Any]:
    """What was answered so far; links are minted meanwhile, for copies that are on their way."""
    rows = cloud.client("dynamodb").scan(TableName=cloud.outputs["PeopleTable"])["Items"]
    return [row for row in rows if row["sk"]["S"].startswith((tables.CONSENT, tables.SAID))]


def _nobody_waits(_: timedelta) -> None:
    """Here time passes by itself."""
