"""What goes with a change and is no record that it writes."""

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.people.capabilities import Capability
from quitclaim.domain.people.person import Person
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.ports.knocks import Knock
from quitclaim.ports.mail import Message
from quitclaim.ports.plea_notices import PleaNotice
from quitclaim.ports.recall_notices import RecallNotice

# A link that is minted, or used up (then it must be there unused), a letter to send, who knocks,
# what was done on a form, where its paper is.
Enclosure = Capability | Message | Knock | RecallNotice | PleaNotice | Testimony | Paper
# What may have to stand as it was read, though nothing of it is written.
Relied = Consent | Person | Appointment | Rendition | Asset
