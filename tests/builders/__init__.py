"""One valid thing of each kind: a test names only what it changes, and imports all from here."""

# ruff: noqa: F403  a list of ninety names twice would say nothing more
from tests.builders.archiving import *
from tests.builders.asking import *
from tests.builders.assessing import *
from tests.builders.assets import *
from tests.builders.consents import *
from tests.builders.envelopes import *
from tests.builders.events import *
from tests.builders.hooks import *
from tests.builders.ids import *
from tests.builders.keeping import *
from tests.builders.people import *
from tests.builders.releases import *
from tests.builders.rules import *
from tests.builders.runs import *
from tests.builders.scopes import *
from tests.builders.selecting import *
from tests.builders.signing import *
from tests.builders.staff import *
from tests.builders.takings import *
from tests.builders.zips import *
