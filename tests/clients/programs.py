"""Other people's S3 clients, as a photographer would call them: one line, her own credentials."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from cli.stage import Stage
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.runtime.aws import REGION


@dataclass(frozen=True, slots=True)
class Bag:
    """What she has with her: a folder of pictures, an address, a key."""

    stage: Stage
    home: Path

    @property
    def bucket(self) -> str:
        return self.stage.cloud.inbox.bucket

    def assets(self, prefix: str) -> list[Asset]:
        """What those under it became, with one look at the bucket."""
        desk = self.stage.desk
        sent = [one for one in desk.uploads() if one.key.startswith(prefix)]
        settled = [it for one in sent if (it := desk.settlements.settled(one)) and it.asset]
        assets = (desk.library.asset(AssetId(one.asset)) for one in settled if one.asset)
        return [asset for asset in assets if asset]

    def run(self, *words: str, environment: dict[str, str] | None = None) -> str:
        """Only what a shell needs, and nothing of what else may be set on this machine."""
        known = {"PATH": os.environ["PATH"], "HOME": str(self.home), "LANG": "C.UTF-8"}
        told = subprocess.run(
            words,
            env=known | (environment or {}),
            cwd=self.home,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert told.returncode == 0, told.stderr + told.stdout
        return told.stdout

    def aws(self, *words: str) -> str:
        who = self.stage.credentials
        environment = {
            "AWS_ACCESS_KEY_ID": who.access_key,
            "AWS_SECRET_ACCESS_KEY": who.secret_key,
            "AWS_DEFAULT_REGION": REGION,
        }
        endpoint = ("--endpoint-url", self.stage.cloud.endpoint)
        return self.run("aws", *endpoint, "s3", *words, environment=environment)

    def rclone(self, *words: str) -> str:
        who = self.stage.credentials
        remote = {
            "TYPE": "s3",
            "PROVIDER": "Other",
            "ENDPOINT": self.stage.cloud.endpoint,
            "REGION": REGION,
            "ACCESS_KEY_ID": who.access_key,
            "SECRET_ACCESS_KEY": who.secret_key,
            "FORCE_PATH_STYLE": "true",
            "NO_CHECK_BUCKET": "true",
            "NO_HEAD": "true",
        }
        environment = {f"RCLONE_CONFIG_INBOX_{name}": value for name, value in remote.items()}
        # A key that may not read what it puts cannot compare more than sizes.
        return self.run("rclone", *words, "--size-only", environment=environment)

    def s3cmd(self, *words: str) -> str:
        who, host = self.stage.credentials, self.stage.cloud.endpoint.removeprefix("http://")
        options = (
            *("--no-ssl", f"--host={host}", f"--host-bucket={host}", f"--bucket-location={REGION}"),
            *(f"--access_key={who.access_key}", f"--secret_key={who.secret_key}"),
        )
        return self.run("s3cmd", *options, *words)

    def curl(self, file: Path, *, key: str) -> str:
        who = self.stage.credentials
        return self.run(
            *("curl", "--fail", "--silent", "--show-error", "--upload-file", str(file)),
            *("--user", f"{who.access_key}:{who.secret_key}"),
            *("--aws-sigv4", f"aws:amz:{REGION}:s3"),
            *("--header", "x-amz-content-sha256: UNSIGNED-PAYLOAD"),
            f"{self.stage.cloud.endpoint}/{self.bucket}/{quote(key)}",
        )
