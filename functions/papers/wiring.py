"""The only module of this function that names concrete adapters and reads the environment."""

import os

from functions.papers.archive_parts import packer
from functions.papers.settings import PapersSettings
from quitclaim.adapters.kms_seal_key import KmsSealKey
from quitclaim.adapters.s3_certificates import S3Certificates
from quitclaim.adapters.s3_erasure_papers import S3ErasurePapers
from quitclaim.adapters.s3_evidence import S3Evidence
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.stores import Stores
from quitclaim.usecases.pack_archive import PackArchive
from quitclaim.usecases.seal_certificate import SealCertificate
from quitclaim.usecases.seal_quitclaim import SealQuitclaim
from quitclaim_papers.printer import TypstPrinter


def seal_quitclaim() -> SealQuitclaim:
    settings = PapersSettings.from_env(os.environ)
    stores, bucket = Stores.of(settings), settings.papers_bucket
    return SealQuitclaim(
        consents=stores.consents,
        requests=stores.requests,
        library=stores.library,
        papers=S3Papers(stores.s3, bucket=bucket),
        evidence=S3Evidence(stores.s3, bucket=bucket, keys=stores.keys),
        printer=_printer(settings, stores),
        commits=stores.commits,
        clock=stores.clock,
        chance=SystemChance(),
    )


def seal_certificate() -> SealCertificate:
    settings = PapersSettings.from_env(os.environ)
    stores = Stores.of(settings)
    return SealCertificate(
        erasure_papers=S3ErasurePapers(stores.s3, bucket=settings.papers_bucket),
        library=stores.library,
        printer=_printer(settings, stores),
        clock=stores.clock,
    )


def pack_archive() -> PackArchive:
    settings = PapersSettings.from_env(os.environ)
    return packer(settings, Stores.of(settings))


def _printer(settings: PapersSettings, stores: Stores) -> TypstPrinter:
    return TypstPrinter(
        KmsSealKey(stores.kms, key_arn=settings.seal_key_arn),
        S3Certificates(stores.s3, bucket=settings.papers_bucket),
    )
