"""A lost keys table comes back without whoever was erased since its copy was taken (R36, R37)."""

from dataclasses import dataclass

from quitclaim.domain.ids import AssetId, ContentHash, PersonId
from quitclaim.ports.block_list import BlockList, ErasureList
from quitclaim.ports.key_copies import KeyCopies


@dataclass(frozen=True, slots=True)
class RestoreKeys:
    copies: KeyCopies
    erasure_list: ErasureList
    block_list: BlockList

    def __call__(self) -> int:
        """
        Returns how many keys are back, the evidence of whoever was erased among them.

        The lists are asked before any key is put back, so that at no instant a key of somebody
        erased, or of the texts of what was deleted, is there. Where a list cannot be read nothing
        comes back. Idempotent.
        """
        self.copies.begin()
        owners = self.copies.owners()
        erased = self.erasure_list.among(PersonId(one) for one in owners)
        blocked = self.block_list.among(ContentHash(one) for one in owners)
        return self.copies.put_back(leaving_out={*erased, *map(AssetId, blocked)})
