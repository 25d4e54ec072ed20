"""What faces are compared with: templates sealed until then, or their copies on a search node."""

from functions.recognize.settings import RecognizeSettings
from quitclaim.adapters.dynamodb_templates import DynamoTemplates
from quitclaim.ports.gallery import Gallery
from quitclaim.stores import Stores


def gallery_of(settings: RecognizeSettings, stores: Stores) -> Gallery:
    templates = DynamoTemplates(
        stores.dynamodb,
        gallery_table=settings.gallery_table,
        keys=stores.keys,
        clock=stores.clock,
    )
    if settings.search_host is None:
        # What plans a run and follows arrivals compares nothing, and loads no arithmetic.
        from quitclaim_vision.adapters.sealed_gallery import SealedGallery  # noqa: PLC0415

        return SealedGallery(templates, stores.clock)
    # Only where there is a search node its client is there as well.
    from functions.recognize.searching import on_node  # noqa: PLC0415

    return on_node(settings.search_host, templates=templates, settings=settings, stores=stores)
