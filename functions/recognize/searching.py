"""The gallery on a search node."""

from functions.recognize.settings import RecognizeSettings
from quitclaim.adapters.dynamodb_rotations import DynamoRotations
from quitclaim.ports.gallery import Gallery
from quitclaim.ports.templates import Templates
from quitclaim.runtime.aws import credentials
from quitclaim.stores import Stores
from quitclaim_vision.adapters.opensearch_copies import OpenSearchCopies
from quitclaim_vision.adapters.opensearch_gallery import OpenSearchGallery
from quitclaim_vision.adapters.opensearch_node import node_at


def on_node(
    host: str, *, templates: Templates, settings: RecognizeSettings, stores: Stores
) -> Gallery:
    rotations = DynamoRotations(
        stores.dynamodb, gallery_table=settings.gallery_table, keys=stores.keys
    )
    copies = OpenSearchCopies(node_at(host, credentials=credentials()))
    return OpenSearchGallery(templates, rotations, copies, stores.clock)
