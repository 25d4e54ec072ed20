"""The adapters behind endpoints outside."""

from functions.library.hook_ports import HookPorts
from functions.library.settings import LibrarySettings
from quitclaim.adapters.dynamodb_deliveries import DynamoDeliveries
from quitclaim.adapters.dynamodb_hooks import DynamoHooks
from quitclaim.adapters.lambda_bell import LambdaBell
from quitclaim.runtime.observability import LoggedReports
from quitclaim.runtime.origins import origins_in
from quitclaim.stores import Stores


def hook_ports(settings: LibrarySettings, stores: Stores) -> HookPorts:
    table, reports = settings.hooks_table, LoggedReports()
    return HookPorts(
        bell=LambdaBell(stores.client("lambda"), function=settings.hooks_function),
        deliveries=DynamoDeliveries(stores.dynamodb, hooks_table=table, reports=reports),
        hooks=DynamoHooks(
            stores.dynamodb,
            stores.kms,
            hooks_table=table,
            key_arn=settings.key_arn,
            reports=reports,
        ),
        near=origins_in(settings.outside_origins),
    )
