"""What moving is put together from, over a deployment: everything that an organisation is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, Final

from cli.deployment import Deployment, stores_of
from quitclaim.adapters.codec import encoded
from quitclaim.adapters.moving_keys import MovingKeys
from quitclaim.adapters.moving_papers import MovingPapers
from quitclaim.adapters.moving_tables import MovingTables
from quitclaim.adapters.s3_blobs import S3Blobs
from quitclaim.domain.ids import AssetId, FactId, MemberId
from quitclaim.domain.organisation.facts import Announcement, Fact
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Change
from quitclaim.stores import Stores
from quitclaim.usecases.judge_everything import JudgeEverything
from quitclaim.usecases.reading_many import ManyScenes

INSTANT: Final = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True)
class Places:
    deployment: Deployment

    @cached_property
    def stores(self) -> Stores:
        return stores_of(self.deployment)

    @cached_property
    def tables(self) -> MovingTables:
        stores, settings = self.stores, self.stores.settings
        return MovingTables(
            stores.dynamodb,
            stores.keys,
            people=settings.people_table,
            library=settings.library_table,
        )

    @cached_property
    def keys(self) -> MovingKeys:
        stores = self.stores
        return MovingKeys(
            dynamodb=stores.dynamodb,
            s3=stores.s3,
            kms=stores.kms,
            keks=stores.keks,
            keys=stores.keys,
            keys_table=stores.settings.keys_table,
            key_arn=stores.settings.key_arn,
            log_bucket=self.told["LogBucket"],
        )

    @cached_property
    def blobs(self) -> S3Blobs:
        shelves = {shelf: self.told[f"{shelf.title()}Bucket"] for shelf in Shelf}
        return S3Blobs(self.stores.s3, shelves)

    @property
    def told(self) -> Any:
        return self.deployment.outputs

    @cached_property
    def papers(self) -> MovingPapers:
        stores = self.stores
        return MovingPapers(stores.s3, keys=stores.keys, bucket=self.told["PapersBucket"])

    def verdicts(self, assets: Iterable[str], *, at: datetime) -> Iterator[dict[str, Any]]:
        """As lines of an export say them."""
        stores = self.stores
        scenes = ManyScenes(stores.consents, stores.library, stores.catalogue)
        judge = JudgeEverything(stores.library, scenes)
        for asset, verdict in judge(map(AssetId, assets), at=at):
            said = _in_order(encoded(verdict))
            yield {"asset": asset, "channel": verdict.channel, "verdict": said}

    def tell(self, fact: str, said: Announcement, *, at: datetime, member: str) -> None:
        """Into the log, whoever tells it again."""
        action = said.type.replace(".", "_")
        by = Speaker(Role.STAFF, MemberId(member))
        told = Fact(id=FactId(fact), at=at, by=by, action=action, announced=(said,))
        self.stores.commits.commit(Change(fact=told))


def instant(at: str) -> datetime:
    return datetime.strptime(at, INSTANT).replace(tzinfo=UTC)


def _in_order(plain: Any) -> Any:
    """Sets come in any order: a list of a verdict that is compared is sorted, if it is one."""
    match plain:
        case dict():
            return {name: _in_order(value) for name, value in plain.items()}
        case list():
            return sorted((_in_order(one) for one in plain), key=repr)
        case _:
            return plain
