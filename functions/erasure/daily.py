"""What the clock asks for once a day of orders: who is unanswered, which erasures are over."""

from functions.erasure.settings import ErasureSettings
from quitclaim.adapters.aws_witness import AwsWitness
from quitclaim.adapters.dynamodb_ledger import DynamoLedger
from quitclaim.adapters.recovered_tables import RecoveredTables
from quitclaim.adapters.s3_erasure_papers import S3ErasurePapers
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.stores import Stores
from quitclaim.usecases.complete_erasures import CompleteErasures
from quitclaim.usecases.remind_officers import RemindOfficers


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
