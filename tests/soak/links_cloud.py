"""The same strangers over HTTP, before the pages that a local cloud has deployed."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final

from cli.story import BrokenPromiseError, promise
from local.cloud import LocalCloud
from local.logs import log_lines
from local.outbox import Outbox
from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_accounts import DynamoAccounts
from quitclaim.adapters.staff_rows import HINTS
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.ports.writes import Write
from tests.builders import an_account, an_event_code, an_identity
from tests.contract.changes import a_change
from tests.local.office import Office
from tests.measurements import Figure
from tests.soak.grants_ground import within
from tests.soak.links_http import over_http
from tests.soak.links_siege import Siege
from tests.soak.links_town import CODE, NEVER_MINTED, Doors, Reader, Town
from tests.soak.links_watch import Watched, leaks
from tests.soak.saying import Say

_LINK: Final = re.compile(r"/c/([\w-]{43})")
_FIRST: Final = ("Ada", "Robert", "Charlotte", "Émile", "Zoë", "Søren")
_LAST: Final = ("Lovelace", "Brown", "Meyer", "Visser", "Jansen", "Bakker")
# So many that nobody's link is tried more often in a quarter of an hour than a link may be.
_NAMES: Final = tuple(f"{first} {last}" for last in _LAST for first in _FIRST)
_MOST_TOLD: Final = 20
HEARD: Final = "HEARD#"


def besieged(strikes: int, *, seed: str, say: Say) -> Mapping[str, Figure]:
    with TemporaryDirectory() as folder, LocalCloud(Path(folder)) as cloud:
        town = deployed(cloud)
        say(f"{len(_NAMES)} people were sent a link by the local cloud")
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
    doors = _doors(office)
    tokens = [reader.token for reader in readers]
    mails = [f"reader{number}@example.org" for number in range(len(_NAMES))]
    words = [word for name in _NAMES for word in name.split()]
    return Town(
        place=Watched(over_http(cloud.site), (*tokens, *mails, *people)),
        readers=readers,
        dead=(NEVER_MINTED,),
        state=lambda: _said(cloud),
        wait=_nobody_waits,
        now=_now,
        private=(*tokens, *mails, *words, doors.proof),
        doors=doors,
    )


def _doors(office: Office) -> Doors:
    """A poster hangs, and a signing service is attached that nobody ever asks anything."""
    now, account, cloud = _now(), an_account(), office.cloud
    code = an_event_code(id=token_hash(CODE), made_at=now, until=now + timedelta(days=1))
    office.stores.commits.commit(a_change(Write(code)))
    accounts = DynamoAccounts(
        office.stores.dynamodb,
        staff_table=cloud.outputs["StaffTable"],
        keys=office.stores.keys,
    )
    accounts.attach(account, at=now)
    return Doors(poster=f"/q/{CODE}", proof=account.secret)


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


def _said(cloud: LocalCloud) -> list[Any]:
    """
    What was asked and answered so far, and what was heard of; links are minted meanwhile, for
    copies that are on their way.
    """
    dynamodb = cloud.client("dynamodb")
    people = dynamodb.scan(TableName=cloud.outputs["PeopleTable"])["Items"]
    staff = dynamodb.scan(TableName=cloud.outputs["StaffTable"])["Items"]
    return [
        *(row for row in people if row["sk"]["S"].startswith((tables.CONSENT, tables.SAID))),
        *(row for row in staff if row["pk"]["S"].startswith((HEARD, HINTS))),
    ]


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _nobody_waits(_: timedelta) -> None:
    """Here time passes by itself."""
