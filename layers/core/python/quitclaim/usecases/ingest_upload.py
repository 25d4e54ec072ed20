"""An upload becomes an asset, or is told why not. Every step may be done again (R34, R35, R51)."""

from dataclasses import dataclass, replace
from functools import partial

from quitclaim.domain.ids import AssetId, CollectionId, ContentHash, FaceId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.pictures.assets import MOST_FACES, Asset, Fate
from quitclaim.domain.pictures.corrections import found
from quitclaim.domain.pictures.crops import measured
from quitclaim.domain.pictures.curation import joined
from quitclaim.domain.pictures.refusals import SENTENCES, WhyRefused
from quitclaim.domain.pictures.uploads import Settled, Upload
from quitclaim.ports.catalogue import Catalogue, Label
from quitclaim.ports.changes import Purpose
from quitclaim.ports.darkroom import Detecting, Negative
from quitclaim.ports.inbox import Inbox, Pseudonyms, Settlements, TakenBack
from quitclaim.ports.keys import Keys
from quitclaim.ports.library import Description
from quitclaim.usecases.change_rules import OpenCollection
from quitclaim.usecases.correct_asset import AddAsset
from quitclaim.usecases.disposing import thumbnail_of
from quitclaim.usecases.library_desk import LibraryDesk


@dataclass(frozen=True, slots=True)
class IngestUpload(LibraryDesk):
    inbox: Inbox
    settlements: Settlements
    pseudonyms: Pseudonyms
    darkroom: Detecting
    keys: Keys
    catalogue: Catalogue

    def __call__(self, upload: Upload) -> Settled:
        """The row of the asset comes last, so that a crash before it leaves nothing to mend."""
        if upload.is_answer or upload.is_folder:
            return Settled()
        known = self.settlements.settled(upload)
        if known is not None:
            return known
        try:
            settled = self._taken_in(upload)
        except TakenBack:
            settled = Settled()
        if settled.why is not None:
            self.inbox.refuse(upload, sentence=SENTENCES[settled.why])
        self.settlements.settle(upload, settled)
        return settled

    def _taken_in(self, upload: Upload) -> Settled:
        arrival = self.inbox.arrival(upload)
        if arrival is None:
            return Settled()
        if barred := arrival.barred or self._unfit(upload):
            return Settled(why=barred)
        asset = self.pseudonyms.of_content(self.inbox.digest(upload))
        known = self.library.asset(asset)
        if known is not None:
            return self._joined(self._measured(known, upload=upload), upload=upload)
        negative = self.darkroom.detect(upload, thumbnail=thumbnail_of(asset))
        if isinstance(negative, WhyRefused):
            return Settled(why=negative)
        if len(negative.faces) > MOST_FACES:
            return Settled(why=WhyRefused.TOO_MANY_FACES)
        self.inbox.keep(upload, asset=asset)
        self.keys.make(asset, Purpose.TEXT)
        self.library.describe(asset, _description(upload, negative))
        # Somebody may have been first with the same bytes.
        return self._joined(self._added(asset, negative, upload=upload), upload=upload)

    def _joined(self, known: Asset, *, upload: Upload) -> Settled:
        """Content that is here already changes nothing but where it is found (R35, R59)."""
        if known.fate is not None and known.fate is not Fate.WITHHELD:
            return Settled(why=WhyRefused.BLOCKED)
        if self.pseudonyms.of_folder(upload.folder) not in known.memberships:
            joining = partial(joined, collection=self._collection_of(upload))
            by = self._speaker(upload)
            self.corrected(known.id, joining, by=by, became=EventType.ASSET_CHANGED)
        return Settled(asset=known.id)

    def _measured(self, known: Asset, *, upload: Upload) -> Asset:
        """Of what came in before sizes were written down, the same bytes tell it (R61)."""
        if known.extent is not None or known.fate is not None:
            return known
        negative = self.darkroom.detect(upload, thumbnail=thumbnail_of(known.id))
        if isinstance(negative, WhyRefused):
            return known
        measuring = partial(measured, extent=_extent(negative))
        by = self._speaker(upload)
        return self.corrected(known.id, measuring, by=by, became=EventType.ASSET_CHANGED)

    def _added(self, asset: AssetId, negative: Negative, *, upload: Upload) -> Asset:
        by = self._speaker(upload)
        bare = Asset(
            id=asset,
            content=ContentHash(asset),
            faces=(),
            memberships=frozenset({self._collection_of(upload)}),
            licence_until=negative.licence_until,
            taken_at=negative.taken_at,
            added_at=self.clock.now(),
            added_by=self.pseudonyms.of_uploader(upload.uploader),
            extent=_extent(negative),
        )
        regions = ((FaceId(self.chance.uuid()), face.region) for face in negative.faces)
        add = AddAsset(self.library, self.commits, self.clock, self.chance)
        return add(replace(found(bare, regions), version=bare.version), by=by)

    def _collection_of(self, upload: Upload) -> CollectionId:
        """A new folder is a new collection, as strict as the settings come, and named after it."""
        collection = self.pseudonyms.of_folder(upload.folder)
        open_collection = OpenCollection(self.library, self.commits, self.clock, self.chance)
        open_collection(collection, member=self.pseudonyms.of_uploader(upload.uploader))
        if not self.catalogue.labels([collection]):
            label = Label(name=upload.folder, folder=upload.folder, opened_at=self.clock.now())
            self.catalogue.label(collection, label)
        return collection

    def _unfit(self, upload: Upload) -> WhyRefused | None:
        """Whoever is in old pictures was never told that anybody would be recognised (R33)."""
        if not upload.is_import:
            return None
        collection = self.pseudonyms.of_folder(upload.folder)
        rule = self.library.collections([collection]).get(collection)
        return WhyRefused.RECOGNITION_ON if rule and rule.mode is not Mode.OFF else None

    def _speaker(self, upload: Upload) -> Speaker:
        return Speaker(Role.STAFF, self.pseudonyms.of_uploader(upload.uploader))


def _extent(negative: Negative) -> Extent:
    return Extent(width=negative.width, height=negative.height)


def _description(upload: Upload, negative: Negative) -> Description:
    """Sealed before the asset is there: no free text is ever at rest in clear."""
    said = negative.caption
    return Description(
        caption=said.text,
        keywords=said.keywords,
        credit=said.credit,
        folder=upload.place,
        file_name=upload.file_name,
        tags=said.tags,
    )
