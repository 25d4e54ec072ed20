from typing import Any

import boto3
from botocore.config import Config

from local.identity import Credentials
from quitclaim.runtime.aws import REGION


def aws_client(service: str, *, endpoint: str, who: Credentials) -> Any:
    """As any program has one, and never by whatever credentials this machine may hold."""
    return boto3.client(
        service,
        endpoint_url=endpoint,
        region_name=REGION,
        aws_access_key_id=who.access_key,
        aws_secret_access_key=who.secret_key,
        config=Config(s3={"addressing_style": "path"}, proxies={}),
    )
