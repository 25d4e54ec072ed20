"""The real use cases over the fakes, wired as an entry point would wire them."""

from quitclaim.usecases import (
    change_rules,
    correct_asset,
    erase_person,
    publish_asset,
    publish_log,
    recognise_asset,
    seal_log,
    serve_rendition,
    sweep_renditions,
)
from tests.fakes.fakes import Fakes
from tests.fakes.in_memory_commits import InMemoryCommits
from tests.simulation.house_of_asking import HouseOfAsking
from tests.simulation.house_of_people import Watch


class House(HouseOfAsking):
    """And what becomes of pictures."""

    def __init__(self, fakes: Fakes, commits: InMemoryCommits, *, watch: Watch) -> None:
        super().__init__(fakes, commits, watch=watch)
        self.change_rules = self.built(change_rules.ChangeRules)
        self.change_collection = self.built(change_rules.ChangeCollection)
        self.change_roster = self.built(change_rules.ChangeRoster)
        self.attest = self.built(change_rules.AttestRoster)
        self.add = self.built(correct_asset.AddAsset)
        self.correct = self.built(correct_asset.CorrectAsset)
        self.remove = self.built(correct_asset.RemoveAsset)
        self.publish = self.built(publish_asset.PublishAsset)
        self.serve = self.built(serve_rendition.ServeRendition)
        self.erase = self.built(erase_person.ErasePerson)
        self.recognise = self.built(recognise_asset.RecogniseAsset)
        self.sweep = self.built(sweep_renditions.SweepRenditions)
        self._seal = self.built(seal_log.SealLog)
        self._publish_log = self.built(publish_log.PublishLog)

    def seal(self) -> None:
        """As the audit function does it each minute."""
        self._seal()
        self._publish_log()
