"""Someone who signs in, on one surface for ever."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone

from ayllu.lib.uuid7 import uuid7
from ayllu.places.models import Site


class UserManager(BaseUserManager["User"]):
    def create_user(self, username: str, password: str | None = None, **fields: object) -> "User":
        user = self.model(username=username, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A member of staff or, on the portal, a sponsor or a translator."""

    class Surface(models.TextChoices):
        STAFF = "staff"
        PORTAL = "portal"

    id = models.UUIDField(primary_key=True, default=uuid7)
    username = models.CharField(max_length=60, unique=True)
    email = models.EmailField(blank=True)
    given_names = models.CharField(max_length=80)
    surnames = models.CharField(max_length=80)
    surface = models.CharField(max_length=6, choices=Surface.choices, default=Surface.STAFF)
    language = models.CharField(max_length=5, default="es")
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=timezone.now)
    portrait_code = models.CharField(max_length=60, blank=True)
    last_site = models.ForeignKey(Site, models.SET_NULL, null=True, related_name="+")

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "email", condition=~models.Q(email=""), name="accounts_user_email_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.given_names} {self.surnames}"

    @property
    def short_name(self) -> str:
        """First given name and first surname: "Marleny Terrones"."""
        return " ".join(p.split()[0] for p in (self.given_names, self.surnames) if p.split())

    @property
    def initials(self) -> str:
        return "".join(part[0] for part in self.short_name.split())
