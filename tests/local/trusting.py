"""The one exception to what functions may call (R47), which no template has."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from local.cloud import LocalCloud


@contextmanager
def trusting(cloud: LocalCloud, *functions: str, origin: str, **told: str) -> Iterator[None]:
    """
    These functions may call a program on this machine, as long as the block runs.

    `told`: settings besides, which no template has either.
    """
    client = cloud.client("lambda")
    names = [_name_of(function, cloud) for function in functions]
    before = {name: _environment_of(name, client) for name in names}
    for name, variables in before.items():
        also = {setting.upper(): value for setting, value in told.items()}
        _set(client, name, {**variables, "OUTSIDE_ORIGINS": origin, **also})
    yield
    for name, variables in before.items():
        _set(client, name, variables)


def _name_of(function: str, cloud: LocalCloud) -> str:
    logical = re.compile(f"{function}[0-9A-F]{{8}}")
    (name,) = (name for known, name in cloud.resources.items() if logical.fullmatch(known))
    return name


def _environment_of(name: str, client: Any) -> Mapping[str, str]:
    told = client.get_function_configuration(FunctionName=name)
    variables: Mapping[str, str] = told["Environment"]["Variables"]
    return variables


def _set(client: Any, name: str, variables: Mapping[str, str]) -> None:
    client.update_function_configuration(
        FunctionName=name, Environment={"Variables": dict(variables)}
    )
