"""The only module of this function that names concrete adapters and reads the environment."""

import os
from collections.abc import Mapping
from typing import Any

from functions.consent.house import PAGES, door_of
from functions.consent.ports import Ports
from functions.consent.recognising import of_recognition
from functions.consent.rounds import EnvelopePorts, RoundPorts
from functions.consent.settings import ConsentSettings
from functions.consent.showing import of_showing
from quitclaim.adapters.documenso import Documenso
from quitclaim.adapters.docuseal import DocuSeal
from quitclaim.adapters.dynamodb_accounts import DynamoAccounts
from quitclaim.adapters.dynamodb_hints import DynamoHints
from quitclaim.adapters.dynamodb_outages import DynamoOutages
from quitclaim.adapters.dynamodb_rates import DynamoRates
from quitclaim.adapters.guarded_outside import GuardedOutside
from quitclaim.adapters.s3_evidence import S3Evidence
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.adapters.s3_timestamps import S3Timestamps
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.domain.consents.envelopes import Provider
from quitclaim.ports.envelopes import SigningService
from quitclaim.ports.timestamps import TimestampAuthority
from quitclaim.runtime.origins import origins_in
from quitclaim.stores import Stores
from quitclaim.usecases.daily_round import DailyRound
from quitclaim.usecases.look_at_envelopes import LookAtEnvelopes
from quitclaim.usecases.timestamp_papers import TimestampPapers
from quitclaim_web.doors.door import Door
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.pages import Pages
from quitclaim_web.papers import JinjaStationery


def door() -> Door:
    settings = ConsentSettings.from_env(os.environ)
    stores = Stores.of(settings)
    secrets = stores.secrets_in(settings.staff_table)
    secret = secrets.visits()
    return door_of(
        Ports(
            **_of_providers(settings, stores),
            **of_recognition(settings, stores),
            **of_showing(settings, stores),
            catalogue=stores.catalogue,
            chance=SystemChance(),
            clock=stores.clock,
            commits=HeardCommits(stores.commits),
            consents=stores.consents,
            event_codes=stores.event_codes,
            keys=stores.keys,
            library=stores.library,
            locks=secrets.locks(),
            # A link is a secret that stands in an address: no page tells where it was.
            origins=Origins(
                settings.site,
                referrer="no-referrer",
                pictures=settings.exports_origin,
                taken_at=settings.selfies_origin,
            ),
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
        recognises=settings.selfies_bucket is not None,
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


def timestamp_papers() -> TimestampPapers:
    settings = ConsentSettings.from_env(os.environ)
    stores = Stores.of(settings)
    return TimestampPapers(
        requests=stores.requests,
        timestamps=S3Timestamps(stores.s3, bucket=settings.papers_bucket, keys=stores.keys),
        authority=_authority(settings, stores),
        outages=DynamoOutages(stores.dynamodb, staff_table=settings.staff_table),
        commits=stores.commits,
        clock=stores.clock,
        chance=SystemChance(),
    )


def _authority(settings: ConsentSettings, stores: Stores) -> TimestampAuthority | None:
    if not settings.timestamps:
        return None
    # Here, since it loads a reader of ASN.1: whoever opens a link does not wait for that.
    from quitclaim.adapters.rfc3161_authority import Rfc3161Authority  # noqa: PLC0415

    outside = GuardedOutside(trusted_origins=origins_in(settings.outside_origins))
    return Rfc3161Authority(
        outside, address=settings.timestamps, clock=stores.clock, chance=SystemChance()
    )


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
