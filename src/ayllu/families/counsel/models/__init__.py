from ayllu.families.counsel.models.alert import Alert, AlertAnswer
from ayllu.families.counsel.models.episode import Episode
from ayllu.families.counsel.models.record import Score, Session, Summary

__all__ = ["Alert", "AlertAnswer", "Episode", "Score", "Session", "Summary"]
