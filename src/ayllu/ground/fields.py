"""A text column that is encrypted at rest and bound to its table, column and row."""

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from ayllu.ground import crypto

if TYPE_CHECKING:
    TextField = models.TextField[str, str]
else:
    TextField = models.TextField


class Sealed(str):
    """Ciphertext as it stands in the database; opened when the attribute is read."""


class SealedAttribute:
    """Opens the ciphertext on first reading and remembers the text."""

    def __init__(self, field: "EncryptedField") -> None:
        self.field = field

    def __get__(self, instance: models.Model | None, owner: type[models.Model]) -> Any:
        if instance is None:
            return self
        if self.field.attname not in instance.__dict__:
            instance.refresh_from_db(fields=[self.field.attname])
        value = instance.__dict__[self.field.attname]
        if isinstance(value, Sealed):
            value = crypto.unseal(value, bound_to=self.field.bound_to(instance))
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance: models.Model, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class EncryptedField(TextField):
    """AES-256-GCM with associated data ``table|column|row``; '' stays ''.

    Needs a primary key that exists before saving (ours are UUIDv7). It cannot be searched;
    keep a blind index beside it where an exact look-up is needed.
    """

    def bound_to(self, instance: models.Model) -> str:
        return f"{instance._meta.db_table}|{self.column}|{instance.pk}"

    def contribute_to_class(self, cls: type[models.Model], name: str, *args: Any) -> None:
        super().contribute_to_class(cls, name, *args)
        setattr(cls, self.attname, SealedAttribute(self))

    def from_db_value(self, value: str | None, *_: Any) -> str | None:
        return Sealed(value) if value else value

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = model_instance.__dict__.get(self.attname, "")
        if not value or isinstance(value, Sealed):
            return value
        return Sealed(crypto.seal(value, bound_to=self.bound_to(model_instance)))

    def get_db_prep_save(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        if value and not isinstance(value, Sealed):
            raise ValueError(f"{self.name} would be written in clear")
        return str(value) if value else value
