"""What an archive is packed with: her records and papers, and the pictures made for her."""

from functions.papers.settings import PapersSettings
from quitclaim.adapters.dynamodb_takings import DynamoTakings
from quitclaim.adapters.s3_archives import S3Archives
from quitclaim.adapters.s3_evidence import S3Evidence
from quitclaim.adapters.s3_own_pictures import S3OwnPictures
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.runtime.observability import LoggedReports
from quitclaim.stores import Stores
from quitclaim.usecases.archive_reading import ReadForArchive
from quitclaim.usecases.own_pictures import ShowOwnPictures
from quitclaim.usecases.pack_archive import PackArchive
from quitclaim_web.papers.guide import ArchiveGuide


def packer(settings: PapersSettings, stores: Stores) -> PackArchive:
    return PackArchive(
        consents=stores.consents,
        archives=S3Archives(stores.s3, bucket=settings.exports_bucket),
        commits=stores.commits,
        clock=stores.clock,
        chance=SystemChance(),
        read=_reading(settings, stores),
    )


def _reading(settings: PapersSettings, stores: Stores) -> ReadForArchive:
    own_pictures = S3OwnPictures(stores.s3, bucket=settings.exports_bucket)
    # Without keys: nobody is told what staff wrote about a copy of theirs.
    takings = DynamoTakings(
        stores.dynamodb,
        library_table=settings.library_table,
        keys=None,
        reports=LoggedReports(),
    )
    return ReadForArchive(
        consents=stores.consents,
        requests=stores.requests,
        library=stores.library,
        catalogue=stores.catalogue,
        own_pictures=own_pictures,
        evidence=S3Evidence(stores.s3, bucket=settings.papers_bucket, keys=stores.keys),
        keys=stores.keys,
        clock=stores.clock,
        chance=SystemChance(),
        show=ShowOwnPictures(stores.library, stores.catalogue, takings, own_pictures, stores.clock),
        guide=ArchiveGuide(),
    )
