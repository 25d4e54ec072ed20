"""
What the emulator's process gets to see: a list of ours, never what the shell happens to hold.

Handlers run as its children, unsandboxed, and inherit its environment; somebody's real AWS
credentials would go with it.
"""

import os
from collections.abc import Mapping
from typing import Final

from local.places import REPOSITORY, Places
from quitclaim.runtime.aws import REGION

HOST: Final = "127.0.0.1"
ACCOUNT: Final = "000000000000"
# Finding programs, time zones and the folder of fetched models needs these, nothing needs more.
_INHERITED: Final = (
    "PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "QUITCLAIM_MODELS",
    "XDG_CACHE_HOME",
    "OUTSIDE_ORIGINS",  # houses on this machine that functions may call: only ever here
)
_LAYERS: Final = ("core", "vision", "web", "papers")
_NO_ACCOUNT: Final = {
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_DEFAULT_REGION": REGION,
}
_EMULATOR: Final = {
    "BIND_HOST": HOST,
    "MINISTACK_HOST": HOST,
    "MINISTACK_REGION": REGION,
    "MINISTACK_ACCOUNT_ID": ACCOUNT,
    "AUTH": "true",
    "IOT_MTLS_ENABLED": "0",
    "SFTP_ENABLED": "0",
    "PERSIST_STATE": "1",
    "S3_PERSIST": "1",
    "LOG_LEVEL": "WARNING",
    # A container engine on this machine is none of its business.
    "DOCKER_HOST": "unix:///nonexistent",
}


def environment_of_server(
    inherited: Mapping[str, str], *, places: Places, port: int, root: str
) -> dict[str, str]:
    """`root`: the access key id of the account's root, whose secret the emulator never checks."""
    layers = (str(REPOSITORY / "layers" / name / "python") for name in _LAYERS)
    return {
        **{name: inherited[name] for name in _INHERITED if name in inherited},
        **_NO_ACCOUNT,
        **_EMULATOR,
        "AWS_ACCESS_KEY_ID": root,
        "AWS_SECRET_ACCESS_KEY": root,
        "GATEWAY_PORT": str(port),
        "STATE_DIR": str(places.files),
        "S3_DATA_DIR": str(places.objects),
        "TMPDIR": str(places.scratch),
        "PYTHONPATH": os.pathsep.join(layers),
        "TZ": "UTC",
    }
