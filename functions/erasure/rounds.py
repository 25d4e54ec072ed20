"""What the clock ends once a day: pictures, what proves words, templates, names of staff."""

from functions.erasure.settings import ErasureSettings
from quitclaim.adapters.dynamodb_keepings import DynamoKeepings
from quitclaim.adapters.dynamodb_template_uses import DynamoTemplateUses
from quitclaim.adapters.s3_blobs import S3Blobs
from quitclaim.adapters.s3_rolls import S3BlockList
from quitclaim.adapters.sqs_rounds import SqsRounds
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.yearly_staff_keys import YearlyStaffKeys
from quitclaim.ports.blobs import Shelf
from quitclaim.runtime.observability import LoggedReports
from quitclaim.stores import Stores
from quitclaim.usecases.drop_idle import DropIdle
from quitclaim.usecases.end_evidence import EndEvidence
from quitclaim.usecases.end_staff_names import EndStaffNames
from quitclaim.usecases.end_templates import EndTemplates
from quitclaim.usecases.end_terms import EndTerms
from quitclaim.usecases.reading_evidence import ReadEvidence
from quitclaim.usecases.reading_terms import ReadTerms


def blobs_of(settings: ErasureSettings, stores: Stores) -> S3Blobs:
    shelves = {
        Shelf.ORIGINALS: settings.originals_bucket,
        Shelf.PICTURES: settings.pictures_bucket,
    }
    return S3Blobs(stores.s3, shelves)


def ending_terms(settings: ErasureSettings, stores: Stores) -> EndTerms:
    keepings = DynamoKeepings(**stores.reading, library_table=settings.library_table)
    return EndTerms(
        library=stores.library,
        commits=stores.commits,
        clock=stores.clock,
        chance=SystemChance(),
        blobs=blobs_of(settings, stores),
        block_list=S3BlockList(stores.s3, bucket=settings.log_bucket, keks=stores.keks),
        rounds=SqsRounds(stores.client("sqs"), queue=settings.erasures_queue),
        read_terms=ReadTerms(
            consents=stores.consents,
            catalogue=stores.catalogue,
            keepings=keepings,
            clock=stores.clock,
        ),
    )


def ending_evidence(settings: ErasureSettings, stores: Stores) -> EndEvidence:
    return EndEvidence(
        library=stores.library,
        commits=stores.commits,
        clock=stores.clock,
        chance=SystemChance(),
        consents=stores.consents,
        bundles=stores.bundles_in(settings.papers_bucket),
        read=ReadEvidence(stores.library, stores.catalogue),
        rounds=SqsRounds(stores.client("sqs"), queue=settings.erasures_queue),
    )


def ending_templates(settings: ErasureSettings, stores: Stores) -> EndTemplates:
    uses = DynamoTemplateUses(
        stores.dynamodb,
        library_table=settings.library_table,
        gallery_table=settings.gallery_table,
        reports=LoggedReports(),
    )
    return EndTemplates(
        consents=stores.consents,
        keys=stores.keys,
        clock=stores.clock,
        template_uses=uses,
        rounds=SqsRounds(stores.client("sqs"), queue=settings.erasures_queue),
        drop=DropIdle(
            stores.consents,
            stores.commits,
            stores.clock,
            SystemChance(),
            stores.keys,
            stores.library,
            stores.catalogue,
            uses,
        ),
    )


def ending_staff_names(settings: ErasureSettings, stores: Stores) -> EndStaffNames:
    return EndStaffNames(
        library=stores.library,
        staff_keys=YearlyStaffKeys(
            stores.dynamodb, library_table=settings.library_table, keys=stores.keys
        ),
        commits=stores.commits,
        clock=stores.clock,
        chance=SystemChance(),
    )
