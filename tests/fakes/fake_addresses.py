from dataclasses import dataclass

from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.uploads import MOST_BYTES
from quitclaim.ports.addresses import UploadForm
from quitclaim.usecases.disposing import thumbnail_of
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class FakeAddresses:
    world: World

    @port_call("addresses.thumbnail")
    def thumbnail(self, asset: AssetId) -> str:
        return f"https://pictures.test/{thumbnail_of(asset)}?signed"

    @port_call("addresses.upload")
    def upload(self, key: str, *, back_to: str | None = None) -> UploadForm:
        fields = {"key": key, "policy": "signed"}
        then = {} if back_to is None else {"success_action_redirect": back_to}
        return UploadForm(url="https://inbox.test/", fields=fields | then, most_bytes=MOST_BYTES)
