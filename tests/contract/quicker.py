"""What moto does as AWS does, only so slowly that a contract over it takes twice as long."""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import SimpleNamespace
from typing import Any, Final

import pytest
from moto.core import serialize
from moto.dynamodb import models
from moto.dynamodb.models.table import Table
from moto.kms import models as kms_models
from moto.kms import utils
from moto.s3.models import S3Backend

SEALS: Final = "SYMMETRIC_DEFAULT"


@contextmanager
def moto_made_quicker() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        _make_pairs_only_for_signing(patch)
        _look_for_values_where_they_are(patch)
        _copy_a_table_once(patch)
        _list_what_begins_like_it(patch)
        yield


def _make_pairs_only_for_signing(patch: pytest.MonkeyPatch) -> None:
    """It makes two primes for every key, and takes long; one that only seals never uses them."""
    made = utils.generate_private_key
    patch.setattr(
        kms_models,
        "generate_private_key",
        lambda spec: _never_used() if spec == SEALS else made(spec),
    )


@cache
def _never_used() -> Any:
    return utils.generate_private_key(SEALS)


def _look_for_values_where_they_are(patch: pytest.MonkeyPatch) -> None:
    """Each of ten kinds that a value could be of is looked for under all names it might have."""
    usual = serialize.ResponseSerializer.get_value

    def get_value(writer: Any, value: Any, key: str, shape: Any) -> Any:
        if type(value) is dict and shape.parent.name == "AttributeValue":
            return value.get(key)
        return usual(writer, value, key, shape)

    patch.setattr(serialize.ResponseSerializer, "get_value", get_value)


def _copy_a_table_once(patch: pytest.MonkeyPatch) -> None:
    """Before a transaction it copies the table of each write, to put it back: often one table."""
    usual, copies = models.DynamoDBBackend.transact_write_items, dict[int, Any]()

    def deepcopy(thing: Any, *more: Any) -> Any:
        if not isinstance(thing, Table):
            return copy.deepcopy(thing, *more)
        if id(thing) not in copies:
            copies[id(thing)] = copy.deepcopy(thing, *more)
        return copies[id(thing)]

    def transact_write_items(backend: Any, *asked: Any, **named: Any) -> Any:
        copies.clear()
        return usual(backend, *asked, **named)

    patch.setattr(models, "copy", SimpleNamespace(deepcopy=deepcopy))
    patch.setattr(models.DynamoDBBackend, "transact_write_items", transact_write_items)


def _list_what_begins_like_it(patch: pytest.MonkeyPatch) -> None:
    """It copies each version in a bucket, to tell of the two that somebody asked for."""
    usual = S3Backend.list_object_versions

    def list_object_versions(backend: Any, of: str, *, prefix: str = "", **how: Any) -> Any:
        bucket = backend.get_bucket(of)
        near = copy.copy(bucket)
        near.keys = type(bucket.keys)()
        alike = (key for key in bucket.keys if key.startswith(prefix))
        dict.update(near.keys, {key: bucket.keys.getlist(key) for key in alike})
        nearby: Any = SimpleNamespace(get_bucket=lambda _: near)
        return usual(nearby, of, prefix=prefix, **how)

    patch.setattr(S3Backend, "list_object_versions", list_object_versions)
