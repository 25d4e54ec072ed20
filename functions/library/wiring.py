"""The only module of this function that names concrete adapters and reads the environment."""

import os
from pathlib import Path

from functions.library.hook_adapters import hook_ports
from functions.library.house import door_of
from functions.library.people_adapters import people_ports
from functions.library.picture_adapters import picture_ports
from functions.library.ports import Ports
from functions.library.settings import LibrarySettings
from quitclaim.adapters.cognito_sign_ins import CognitoSignIns
from quitclaim.adapters.dynamodb_rates import DynamoRates
from quitclaim.adapters.dynamodb_repeats import DynamoRepeats
from quitclaim.adapters.dynamodb_staff import DynamoStaff
from quitclaim.adapters.kms_signer import KmsSigner
from quitclaim.adapters.s3_tiles import S3Tiles
from quitclaim.adapters.system_chance import SystemChance
from quitclaim.runtime.observability import LoggedReports
from quitclaim.stores import Stores
from quitclaim_web.doors.door import Door
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.heard import HeardCommits
from quitclaim_web.pages import Pages


def door() -> Door:
    settings = LibrarySettings.from_env(os.environ)
    return door_of(_ports(settings, Stores.of(settings)))


def _ports(settings: LibrarySettings, stores: Stores) -> Ports:
    secret, staff_table = stores.secrets_in(settings.staff_table).doors(), settings.staff_table
    return Ports(
        chance=SystemChance(),
        clock=stores.clock,
        commits=HeardCommits(stores.commits_of(staff_table=staff_table)),
        deployed=settings.deployed,
        hooks=hook_ports(settings, stores),
        origins=Origins(
            site=settings.site,
            pictures=settings.origin_of(settings.pictures_bucket),
            uploads=settings.origin_of(settings.inbox_bucket),
        ),
        pages=Pages(Path(__file__).parent / "pages"),
        people=people_ports(settings, stores),
        pictures=picture_ports(settings, stores),
        rates=DynamoRates(stores.dynamodb, secret=secret, staff_table=staff_table),
        repeats=DynamoRepeats(stores.dynamodb, secret=secret, staff_table=staff_table),
        secret=secret,
        sign_ins=CognitoSignIns(
            stores.client("cognito-idp"),
            user_pool=settings.user_pool,
            user_pool_client=settings.user_pool_client,
        ),
        signer=KmsSigner(stores.kms, key_arn=settings.log_key_arn, name=settings.log_name),
        staff=DynamoStaff(stores.dynamodb, reports=LoggedReports(), staff_table=staff_table),
        tiles=S3Tiles(stores.s3, bucket=settings.log_bucket),
    )
