"""A picture of ADA, who said yes, in a place where everything else is allowed as well."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import uuid4

from cli.samples import files
from quitclaim.adapters.s3_finds import S3Finds
from quitclaim.domain.ids import ModelHash, RunId, SelfieId
from quitclaim.domain.instants import Interval
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.recognition.finds import KEPT_FOR, Find, FindAnswer
from quitclaim.domain.recognition.selfies import Selfie
from quitclaim.ports.changes import Purpose
from quitclaim.ports.finds import capture_of
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write
from quitclaim.runtime.packs import default_manifest
from quitclaim.stores import Stores
from tests.builders import (
    ADA,
    DAY,
    FAIR,
    a_biometric_consent,
    a_collection_rule,
    a_face,
    a_hash,
    a_person,
    a_roster,
    a_run_account,
    an_assessment,
    an_asset,
    an_attestation,
    an_exemption,
    an_extent,
    some_rules,
)
from tests.contract.changes import a_change
from tests.contract.enrolled import template_of
from tests.local.office import Office
from tests.soak.grants_ground import Ground

# Where the detector sees her in the one picture; in the other, which she puts herself, she is too.
PICTURE, OWN = "obama.jpg", "obama2.jpg"
_HERS: Final = a_face("hers", region=Region(x=4_086, y=982, w=2_509, h=2_716))
# Left alone; why it may be shown is sealed.
_THEIRS: Final = a_face("theirs", exemption=an_exemption(), excluded=True)


@dataclass(frozen=True, slots=True)
class Shoot:
    """A picture of ADA, who said yes in a place where everything else is allowed, too."""

    ground: Ground
    stores: Stores
    now: datetime

    @classmethod
    def allowed(cls, ground: Ground, *, model: ModelHash | None = None) -> "Shoot":
        """`model`: approved in place of the one that is deployed."""
        stores = Office(ground.cloud).stores
        made = cls(ground, stores, stores.clock.now())
        made._allow(model)
        made._say_yes()
        made._hang()
        return made

    def put(self, bucket: str, key: str, name: str) -> None:
        s3, bucket = self.ground.cloud.client("s3"), self.ground.cloud.outputs[bucket]
        s3.put_object(Bucket=bucket, Key=key, Body=files()[name])

    def keep(self, *records: Record) -> None:
        self.stores.commits.commit(a_change(*map(Write, records)))

    def begin(self, **changes: Any) -> RunId:
        account = a_run_account(**{"id": str(uuid4()), "started_at": self.now} | changes)
        self.keep(account)
        return account.id

    def ask(self) -> Find:
        """Where she is, with a picture of herself."""
        run = self.begin(by=None, until=self.now + KEPT_FOR)
        find = Find(person=ADA, collection=FAIR, run=run)
        self.finds.keep(FindAnswer(at=self.now, run=run), person=ADA, collection=FAIR)
        self.put("ExportsBucket", capture_of(find), OWN)
        return find

    @property
    def finds(self) -> S3Finds:
        s3, bucket = self.ground.cloud.client("s3"), self.ground.cloud.outputs["ExportsBucket"]
        return S3Finds(s3, bucket=bucket)

    @property
    def asset(self) -> Asset:
        return an_asset(
            _HERS, _THEIRS, id=a_hash(PICTURE), extent=an_extent(width=910, height=1137)
        )

    @property
    def selfie(self) -> Selfie:
        consent = a_biometric_consent().id
        return Selfie(person=ADA, consent=consent, id=SelfieId(str(uuid4())))

    def _allow(self, model: ModelHash | None) -> None:
        pack = default_manifest().pack
        assessment = an_assessment(
            model=model or pack.model,
            target_rate=pack.target_rate,
            in_force=self._lasting,
            confirmations=1,
        )
        self.keep(some_rules(assessment=assessment), a_collection_rule(FAIR))

    def _say_yes(self) -> None:
        self.stores.keys.make(ADA, Purpose.DATA, Purpose.EVIDENCE)
        self.keep(a_person(ADA, born_on=date(1990, 5, 3)))
        said = a_biometric_consent(during=self._lasting, template=template_of(ADA))
        asked = said.as_of(1)
        self.keep(asked)
        self.stores.commits.commit(a_change(Write(said, asked)))

    def _hang(self) -> None:
        self.put("OriginalsBucket", self.asset.id, PICTURE)
        self.keep(self.asset, a_roster(ADA))
        self.keep(an_attestation(self.asset, at=self.now))

    @property
    def _lasting(self) -> Interval:
        return Interval(self.now - 300 * DAY, self.now + 300 * DAY)
