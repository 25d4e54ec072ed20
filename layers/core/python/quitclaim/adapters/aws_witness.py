"""
The witness over everything that is deployed: tables, buckets, the mail service, a search node.

It shares nothing with the adapters that erase but the names of errors, and pyproject.toml holds it
to that: what they have wrong of a layout, it would have wrong as well.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Final, Protocol

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of, translated
from quitclaim.adapters.witness_buckets import BucketWitness
from quitclaim.adapters.witness_clues import clues_of
from quitclaim.adapters.witness_tables import TableWitness
from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.sightings import Sighting
from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.ids import AssetId, PersonId

_UNKNOWN: Final = "NotFoundException"


class NodeWitness(Protocol):
    def seen(self, clues: Clues) -> Iterator[Sighting]:
        """Copies of templates of hers on a search node."""


@dataclass(frozen=True, slots=True)
class AwsWitness:
    """`mail`: a client of SES v2; `node` None: none is deployed."""

    tables: TableWitness
    buckets: BucketWitness
    mail: Any
    node: NodeWitness | None = None

    def clues(self, people: Collection[PersonId], *, addresses: Collection[str]) -> Clues:
        return clues_of(self.tables, people, addresses=addresses)

    def sightings(self, clues: Clues, *, held: Collection[AssetId]) -> tuple[Sighting, ...]:
        found, gone = self.tables.seen_in_library(clues, held=held)
        return (
            *found,
            *self.tables.seen_elsewhere(clues, assets=gone, held=held),
            *self.buckets.seen(clues, assets=gone, held=held),
            *self._suppressed(clues.addresses),
            *(self.node.seen(clues) if self.node else ()),
        )

    def _suppressed(self, addresses: Collection[str]) -> Iterator[Sighting]:
        """Asked for by the address alone: the list is the account's, and may hold strangers."""
        for address in addresses:
            if self._is_suppressed(address):
                yield Sighting(Store.SUPPRESSION)

    def _is_suppressed(self, address: str) -> bool:
        try:
            with translated():
                self.mail.get_suppressed_destination(EmailAddress=address)
        except ClientError as error:
            if _UNKNOWN in codes_of(error):
                return False
            raise
        return True
