"""An import can be stopped, shows that it moves, and is seen when it ended."""

from django.db import migrations, models

STATES = [
    ("mapping", "Mapping"),
    ("trying", "Trying"),
    ("tried", "Tried"),
    ("running", "Running"),
    ("done", "Done"),
    ("stopped", "Stopped"),
    ("undoing", "Undoing"),
    ("undone", "Undone"),
    ("failed", "Failed"),
]


class Migration(migrations.Migration):
    dependencies = [("ground", "0002_importing")]

    operations = [
        migrations.AddField("importjob", "moved_at", models.DateTimeField(null=True)),
        migrations.AddField("importjob", "stop_asked_at", models.DateTimeField(null=True)),
        migrations.AddField("importjob", "seen_at", models.DateTimeField(null=True)),
        migrations.AlterField(
            "importjob",
            "state",
            models.CharField(choices=STATES, default="mapping", max_length=8),
        ),
        # Lists that ended before are not news.
        migrations.RunSQL(
            "update ground_importjob set seen_at = finished_at where finished_at is not null",
            migrations.RunSQL.noop,
        ),
    ]
