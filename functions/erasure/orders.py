"""What was ordered, and who asks: reminded of, carried out, and over when all has lapsed."""

from functions.erasure.settings import ErasureSettings
from quitclaim.adapters.aws_witness import AwsWitness
from quitclaim.adapters.dynamodb_ledger import DynamoLedger
from quitclaim.adapters.recovered_tables import RecoveredTables
from quitclaim.adapters.s3_erasure_papers import S3ErasurePapers
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.adapters.witness_buckets import STORES as BUCKETS
from quitclaim.adapters.witness_buckets import BucketWitness
from quitclaim.adapters.witness_tables import STORES as TABLES
from quitclaim.adapters.witness_tables import TableWitness
from quitclaim.stores import Stores
from quitclaim.usecases.carry_out_end_of_evidence import CarryOutEndOfEvidence
from quitclaim.usecases.complete_erasures import CompleteErasures
from quitclaim.usecases.reading_evidence import ReadEvidence
from quitclaim.usecases.remind_officers import RemindOfficers


def ending_evidence_by_order(settings: ErasureSettings, stores: Stores) -> CarryOutEndOfEvidence:
    return CarryOutEndOfEvidence(
        consents=stores.consents,
        commits=stores.commits,
        clock=stores.clock,
        chance=SystemChance(),
        keys=stores.keys,
        read=ReadEvidence(stores.library, stores.catalogue),
        evidence_orders=stores.evidence_orders,
        bundles=stores.bundles_in(settings.papers_bucket),
    )


def completing(
    settings: ErasureSettings, stores: Stores, *, witness: AwsWitness, ledger: DynamoLedger
) -> CompleteErasures:
    tables = witness.tables.tables
    recovered = RecoveredTables(
        stores.dynamodb, names=tuple(tables.values()), library_table=settings.library_table
    )
    return CompleteErasures(
        erasure_orders=stores.erasure_orders,
        erasure_papers=S3ErasurePapers(stores.s3, bucket=settings.papers_bucket),
        recovered=recovered,
        witness=witness,
        ledger=ledger,
        commits=stores.commits,
        clock=stores.clock,
        chance=SystemChance(),
    )


def reminding(stores: Stores) -> RemindOfficers:
    return RemindOfficers(
        requests=stores.requests,
        erasure_orders=stores.erasure_orders,
        commits=stores.commits,
        clock=stores.clock,
        chance=SystemChance(),
    )


def witnessing(settings: ErasureSettings, stores: Stores) -> AwsWitness:
    """Copies on a search node are out of its reach: they open to nobody, and are gone in a day."""
    tables = {name: getattr(settings, f"{name}_table") for name in TABLES}
    buckets = {name: getattr(settings, f"{name}_bucket") for name in BUCKETS}
    return AwsWitness(
        tables=TableWitness(stores.dynamodb, tables, stores.clock),
        buckets=BucketWitness(stores.s3, buckets),
        mail=stores.client("sesv2"),
    )
