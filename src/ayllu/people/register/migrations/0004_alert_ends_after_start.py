"""A warning does not end before it began."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people_register", "0003_whole_names")]

    operations = [
        migrations.AddConstraint(
            model_name="carealert",
            constraint=models.CheckConstraint(
                condition=models.Q(to_day=None) | models.Q(to_day__gte=models.F("from_day")),
                name="people_alert_ends_after_start",
            ),
        ),
    ]
