"""What a review, an exit and the time after leave behind."""

from ayllu.families.reviews.models.exit import Exit as Exit
from ayllu.families.reviews.models.exit import ExitMember as ExitMember
from ayllu.families.reviews.models.exit import FollowUp as FollowUp
from ayllu.families.reviews.models.exit import Reopening as Reopening
from ayllu.families.reviews.models.review import Presence as Presence
from ayllu.families.reviews.models.review import Review as Review
from ayllu.families.reviews.models.review import Reviewed as Reviewed
from ayllu.families.reviews.models.second import SecondLook as SecondLook
from ayllu.families.reviews.models.second import SecondRating as SecondRating
