"""An upload becomes an asset, or is told why not. Every step may be done again (R34, R35, R51)."""

from dataclasses import dataclass, replace
from functools import partial

from quitclaim.domain.ids import AssetId, CollectionId, ContentHash, FaceId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.pictures.assets import MOST_FACES, Asset, Fate
from quitclaim.domain.pictures.corrections import found
from quitclaim.domain.pictures.crops import measured
from quitclaim.domain.pictures.curation import joined
from quitclaim.domain.pictures.refusals import SENTENCES, WhyRefused
from quitclaim.domain.pictures.uploads import Settled, Upload
from quitclaim.ports.blobs import Blobs, Shelf
from quitclaim.ports.block_list import BlockList
from quitclaim.ports.catalogue import Catalogue, Label
from quitclaim.ports.changes import Purpose
from quitclaim.ports.darkroom import Detecting, Negative
from quitclaim.ports.inbox import Inbox, Pseudonyms, Settlements, TakenBack
from quitclaim.ports.keys import Keys
from quitclaim.usecases.change_rules import OpenCollection
from quitclaim.usecases.correct_asset import AddAsset
from quitclaim.usecases.developing import description_of, extent_of
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
    blobs: Blobs
    block_list: BlockList

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
        if self.block_list.holds(ContentHash(asset)):  # whatever a recovered row of it says
            return Settled(why=WhyRefused.BLOCKED)
        known = self.library.asset(asset)
        if known is not None:
            return self._joined(self._measured(known, upload=upload), upload=upload)
        negative = self._seen(upload, asset)
        if isinstance(negative, WhyRefused):
            return Settled(why=negative)
        self.inbox.keep(upload, asset=asset)
        self.keys.make(asset, Purpose.TEXT)
        self.library.describe(asset, description_of(upload, negative))
        # Somebody may have been first with the same bytes.
        return self._joined(self._added(asset, negative, upload=upload), upload=upload)

    def _seen(self, upload: Upload, asset: AssetId) -> Negative | WhyRefused:
        """What was deleted is not taken in again in another file either (R36)."""
        negative = self.darkroom.detect(upload, thumbnail=thumbnail_of(asset))
        if isinstance(negative, WhyRefused):
            return negative
        is_crowd = len(negative.faces) > MOST_FACES
        if not (is_crowd or self.block_list.holds(self._pixels(negative))):
            return negative
        self.blobs.delete(Shelf.PICTURES, thumbnail_of(asset))  # left by whoever looked
        return WhyRefused.TOO_MANY_FACES if is_crowd else WhyRefused.BLOCKED

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
        if (known.extent and known.pixels) or known.fate is not None:
            return known
        negative = self.darkroom.detect(upload, thumbnail=thumbnail_of(known.id))
        if isinstance(negative, WhyRefused):
            return known
        measuring = partial(measured, extent=extent_of(negative), pixels=self._pixels(negative))
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
            extent=extent_of(negative),
            pixels=self._pixels(negative),
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

    def _pixels(self, negative: Negative) -> ContentHash:
        return self.pseudonyms.of_pixels(negative.pixels)

    def _speaker(self, upload: Upload) -> Speaker:
        return Speaker(Role.STAFF, self.pseudonyms.of_uploader(upload.uploader))
