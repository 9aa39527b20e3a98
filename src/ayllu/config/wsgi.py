"""The entry for web servers; refuses to serve while something is open."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ayllu.config.settings")
application = get_wsgi_application()

from ayllu.config import closing  # noqa: E402  # the apps must be loaded first
from ayllu.ground import startup  # noqa: E402

startup.check(closing.DECLARED)
startup.settle()
