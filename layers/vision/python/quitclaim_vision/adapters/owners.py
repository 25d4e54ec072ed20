"""
Whose a copy is, as a search node may know it: one block of AES under the rotation's secret.

It is the same for every copy of hers, so that all of them are found, and whoever has the secret
reads whose it is, so that copies nobody stands behind are found as well.
"""

from uuid import UUID

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import ECB

from quitclaim.domain.ids import PersonId
from quitclaim.ports.rotations import Rotation
from quitclaim_vision.adapters.keyed import keyed


def owner_of(person: PersonId, rotation: Rotation) -> str:
    return _cipher(rotation).encryptor().update(UUID(person).bytes).hex()


def person_of(owner: str, rotation: Rotation) -> PersonId:
    return PersonId(str(UUID(bytes=_cipher(rotation).decryptor().update(bytes.fromhex(owner)))))


def _cipher(rotation: Rotation) -> Cipher[ECB]:
    # An id is random and just one block: there is no pattern that this mode could show.
    return Cipher(AES256(keyed(rotation, "owners")), ECB())  # noqa: S305  for that reason
