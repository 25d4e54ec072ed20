"""Reading a cloud that came to rest: through the adapters that functions use, and past them."""

import hashlib
from collections.abc import Iterator
from typing import Any

from botocore.exceptions import ClientError

from cli.stage import Stage
from quitclaim.adapters.tables import ASSET, STATE
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.uploads import REFUSED, Settled
from quitclaim.usecases.disposing import pictured_by
from tests.soak.reckoning import Found


def found_on(stage: Stage) -> Found:
    desk, told = stage.desk, stage.cloud.outputs
    settled = {upload.key: desk.settlements.settled(upload) for upload in desk.uploads()}
    assets = {asset: desk.library.asset(asset) for asset in _assets(stage)}
    faces = {asset.id: len(asset.faces) for asset in assets.values() if asset}
    pictures = (pictured_by(key) for key in _keys(desk.s3, told["PicturesBucket"]))
    return Found(
        fates={key: _fate(stage, key, settled=one, faces=faces) for key, one in settled.items()},
        assets=frozenset(assets),
        originals=dict(_originals(desk.s3, told["OriginalsBucket"])),
        thumbnails=frozenset(asset for asset in pictures if asset),
        collections=frozenset(
            collection for asset in assets.values() if asset for collection in asset.memberships
        ),
    )


def _fate(
    stage: Stage, key: str, *, settled: Settled | None, faces: dict[AssetId, int]
) -> int | str | None:
    if settled is None:
        return None
    if settled.asset:
        return faces.get(AssetId(settled.asset), f"an asset that is not there: {settled.asset}")
    if settled.why is None:
        return "gone before anybody looked"
    try:
        return stage.get(f"{REFUSED}/{key}.txt").decode().strip()
    except ClientError as error:
        return f"a refusal that its uploader cannot read: {error.response['Error']['Code']}"


def _assets(stage: Stage) -> Iterator[AssetId]:
    """From the rows themselves: an asset that no settlement names is one too many."""
    pages = stage.cloud.client("dynamodb").get_paginator("scan")
    for page in pages.paginate(TableName=stage.cloud.outputs["LibraryTable"], ConsistentRead=True):
        for item in page["Items"]:
            if item["pk"]["S"].startswith(ASSET) and item["sk"]["S"] == STATE:
                yield AssetId(item["pk"]["S"].removeprefix(ASSET))


def _originals(s3: Any, bucket: str) -> Iterator[tuple[str, str]]:
    for key in _keys(s3, bucket):
        body: bytes = s3.get_object(Bucket=bucket, Key=key)["Body"].read()
        yield key, hashlib.sha256(body).hexdigest()


def _keys(s3: Any, bucket: str) -> Iterator[str]:
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket):
        yield from (one["Key"] for one in page.get("Contents", ()))
