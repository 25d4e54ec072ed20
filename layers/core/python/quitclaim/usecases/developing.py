"""What the darkroom found in an upload, as the library keeps it."""

from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.pictures.uploads import Upload
from quitclaim.ports.darkroom import Negative
from quitclaim.ports.library import Description


def extent_of(negative: Negative) -> Extent:
    return Extent(width=negative.width, height=negative.height)


def description_of(upload: Upload, negative: Negative) -> Description:
    """Sealed before the asset is there: no free text is ever at rest in clear."""
    said = negative.caption
    return Description(
        caption=said.text,
        keywords=said.keywords,
        credit=said.credit,
        folder=upload.place,
        file_name=upload.file_name,
        tags=said.tags,
    )
