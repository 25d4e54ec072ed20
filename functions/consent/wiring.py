"""The only module of this function that names concrete adapters and reads the environment."""

import os
from collections.abc import Mapping
from typing import Any, Final

from functions.consent.house import PAGES, door_of
from functions.consent.ports import Ports
from functions.consent.rounds import EnvelopePorts, RoundPorts
from functions.consent.settings import ConsentSettings
from quitclaim.adapters.documenso import Documenso
from quitclaim.adapters.docuseal import DocuSeal
from quitclaim.adapters.dynamodb_accounts import DynamoAccounts
from quitclaim.adapters.dynamodb_hints import DynamoHints
from quitclaim.adapters.dynamodb_rates import DynamoRates
from quitclaim.adapters.guarded_outside import GuardedOutside
from quitclaim.adapters.lasting_secret import LastingSecret
from quitclaim.adapters.s3_evidence import S3Evidence
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.adapters.staff_rows import visits_secret_row
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.domain.consents.envelopes import Provider
from quitclaim.domain.ids import AssetId
from quitclaim.ports.envelopes import SigningService
from quitclaim.runtime.origins import origins_in
from quitclaim.stores import Stores
from quitclaim.usecases.daily_round import DailyRound
from quitclaim.usecases.look_at_envelopes import LookAtEnvelopes
from quitclaim_web.doors.door import Door
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.pages import Pages
from quitclaim_web.papers import JinjaStationery

# Not an asset: the holder of the text key under which the secret of visits is sealed.
_VISITS: Final = AssetId("e" * 64)


def door() -> Door:
    settings = ConsentSettings.from_env(os.environ)
    stores = Stores.of(settings)
    secret = _secret(settings, stores)
    return door_of(
        Ports(
            **_of_providers(settings, stores),
            catalogue=stores.catalogue,
            chance=SystemChance(),
            clock=stores.clock,
            commits=HeardCommits(stores.commits),
            consents=stores.consents,
            event_codes=stores.event_codes,
            keys=stores.keys,
            library=stores.library,
            locks=stores.locks_in(settings.staff_table),
            # A link is a secret that stands in an address: no page tells where it was.
            origins=Origins(settings.site, referrer="no-referrer"),
            pages=Pages(PAGES),
            papers=S3Papers(stores.s3, bucket=settings.papers_bucket),
            rates=DynamoRates(stores.dynamodb, staff_table=settings.staff_table, secret=secret),
            requests=stores.requests,
            secret=secret,
            stationery=JinjaStationery(settings.site),
        )
    )


def daily_round() -> DailyRound:
    settings = ConsentSettings.from_env(os.environ)
    stores = Stores.of(settings)
    ports = RoundPorts(
        chance=SystemChance(),
        clock=stores.clock,
        commits=stores.commits,
        consents=stores.consents,
        keys=stores.keys,
        library=stores.library,
        papers=S3Papers(stores.s3, bucket=settings.papers_bucket),
        requests=stores.requests,
        stationery=JinjaStationery(settings.site),
    )
    return ports.daily_round()


def look_at_envelopes() -> LookAtEnvelopes:
    settings = ConsentSettings.from_env(os.environ)
    stores = Stores.of(settings)
    ports = EnvelopePorts(
        **_of_providers(settings, stores),
        chance=SystemChance(),
        clock=stores.clock,
        commits=stores.commits,
        consents=stores.consents,
        evidence=S3Evidence(stores.s3, bucket=settings.papers_bucket, keys=stores.keys),
        keys=stores.keys,
        requests=stores.requests,
    )
    return ports.look_at_envelopes()


def _of_providers(settings: ConsentSettings, stores: Stores) -> dict[str, Any]:
    table: dict[str, Any] = {"client": stores.dynamodb, "staff_table": settings.staff_table}
    return {
        "accounts": DynamoAccounts(**table, keys=stores.keys),
        "hints": DynamoHints(**table),
        "services": _services(settings),
    }


def _services(settings: ConsentSettings) -> Mapping[Provider, SigningService]:
    trusted = origins_in(settings.outside_origins)
    outside = GuardedOutside(trusted_origins=trusted)
    return {Provider.DOCUSEAL: DocuSeal(outside), Provider.DOCUMENSO: Documenso(outside)}


def _secret(settings: ConsentSettings, stores: Stores) -> LastingSecret:
    """Signs visits and forms, and names addresses in counts."""
    return stores.secret_in(settings.staff_table, row=visits_secret_row(), owner=_VISITS)
