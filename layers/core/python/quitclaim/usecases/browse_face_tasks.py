"""Pictures with faces that nobody knows, and what may be done with each of them (R31)."""

from dataclasses import dataclass

from quitclaim.domain.publishing.face_tasks import FaceTask, face_tasks
from quitclaim.domain.publishing.needs import Need
from quitclaim.ports.clock import Clock
from quitclaim.ports.paging import Cursor, Page
from quitclaim.usecases.browse_library import BrowseLibrary, Shown
from quitclaim.usecases.judge_many import JudgeMany


@dataclass(frozen=True, slots=True, kw_only=True)
class FacesToName:
    picture: Shown
    task: FaceTask


@dataclass(frozen=True, slots=True)
class BrowseFaceTasks:
    browse: BrowseLibrary
    clock: Clock

    def __call__(self, *, after: Cursor | None = None) -> Page[FacesToName]:
        """
        Found by what was written down with their verdicts, and looked at anew: whatever was done
        since is gone from the page at once, so that a page may have few, or none.
        """
        page = self.browse.library.needing(Need.NAME, after=after)
        judge = JudgeMany(self.browse.library, self.browse.catalogue)
        judged = judge(page.items, Need.NAME, people={}, at=self.clock.now())
        tasks = {task.asset: task for task in face_tasks(judged)}
        pictures = self.browse.shown(page)
        return Page(
            tuple(
                FacesToName(picture=one, task=tasks[one.asset.id])
                for one in pictures.items
                if one.asset.id in tasks
            ),
            page.following,
        )
