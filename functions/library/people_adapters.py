"""The adapters behind people and their requests."""

from functions.library.people_ports import PeoplePorts
from functions.library.settings import LibrarySettings
from quitclaim.adapters.dynamodb_accounts import DynamoAccounts
from quitclaim.adapters.dynamodb_hints import DynamoHints
from quitclaim.adapters.dynamodb_ledger import DynamoLedger
from quitclaim.adapters.dynamodb_template_uses import DynamoUsesNoted
from quitclaim.adapters.lambda_erasure_sealer import LambdaErasureSealer
from quitclaim.adapters.s3_erasure_papers import S3ErasurePapers
from quitclaim.adapters.s3_evidence import S3Evidence
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.adapters.s3_scans import S3Scans
from quitclaim.adapters.s3_timestamps import S3Timestamps
from quitclaim.adapters.yearly_staff_keys import YearlyStaffKeys
from quitclaim.runtime.aws import client
from quitclaim.runtime.observability import LoggedReports
from quitclaim.stores import Stores
from quitclaim_web.papers import JinjaStationery

# The door itself waits no longer.
_PATIENCE_S = 25


def people_ports(settings: LibrarySettings, stores: Stores) -> PeoplePorts:
    certified = S3ErasurePapers(stores.s3, bucket=settings.papers_bucket)
    return PeoplePorts(
        accounts=DynamoAccounts(
            stores.dynamodb, staff_table=settings.staff_table, keys=stores.keys
        ),
        bundles=stores.bundles_in(settings.papers_bucket),
        consents=stores.consents,
        erasure_papers=certified,
        erasure_sealer=LambdaErasureSealer(
            client("lambda", endpoint=settings.aws_endpoint_url, patience_s=_PATIENCE_S),
            certified,
            function=settings.papers_function,
        ),
        erasure_orders=stores.erasure_orders,
        event_codes=stores.event_codes,
        evidence_orders=stores.evidence_orders,
        evidence=S3Evidence(stores.s3, bucket=settings.papers_bucket, keys=stores.keys),
        hints=DynamoHints(stores.dynamodb, staff_table=settings.staff_table),
        keys=stores.keys,
        ledger=DynamoLedger(
            stores.dynamodb,
            library_table=settings.library_table,
            keys_table=settings.keys_table,
        ),
        locks=stores.secrets_in(settings.staff_table).locks(),
        papers=S3Papers(stores.s3, bucket=settings.papers_bucket),
        requests=stores.requests,
        scans=S3Scans(stores.s3, bucket=settings.papers_bucket, keys=stores.keys),
        staff_keys=YearlyStaffKeys(
            stores.dynamodb, library_table=settings.library_table, keys=stores.keys
        ),
        stationery=JinjaStationery(settings.site),
        template_uses=DynamoUsesNoted(
            stores.dynamodb, library_table=settings.library_table, reports=LoggedReports()
        ),
        timestamps=S3Timestamps(stores.s3, bucket=settings.papers_bucket, keys=stores.keys),
    )
