"""The adapters behind people and their requests; `wiring` hands them what they share."""

from dataclasses import dataclass
from typing import Any

from functions.library.people_ports import PeoplePorts
from functions.library.settings import LibrarySettings
from quitclaim.adapters.dynamodb_consents import DynamoConsents
from quitclaim.adapters.dynamodb_requests import DynamoRequests
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.ports.keys import Keys
from quitclaim.runtime.aws import client
from quitclaim.runtime.observability import LoggedReports
from quitclaim_web.papers import JinjaStationery


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleAdapters:
    settings: LibrarySettings
    dynamodb: Any
    keys: Keys

    def ports(self) -> PeoplePorts:
        settings = self.settings
        of_people: dict[str, Any] = {
            "people_table": settings.people_table,
            "keys": self.keys,
            "reports": LoggedReports(),
        }
        s3 = client("s3", endpoint=settings.aws_endpoint_url)
        return PeoplePorts(
            consents=DynamoConsents(self.dynamodb, keys_table=settings.keys_table, **of_people),
            keys=self.keys,
            papers=S3Papers(s3, bucket=settings.papers_bucket),
            requests=DynamoRequests(self.dynamodb, **of_people),
            stationery=JinjaStationery(settings.site),
        )
