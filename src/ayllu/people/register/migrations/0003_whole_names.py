"""Whole names by trigram, for searching wider."""

import django.contrib.postgres.indexes
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("people_register", "0002_search_indexes")]

    operations = [
        migrations.AddIndex(
            model_name="person",
            index=django.contrib.postgres.indexes.GinIndex(
                fastupdate=False,
                fields=["folded_name"],
                name="people_person_whole_name",
                opclasses=["gin_trgm_ops"],
            ),
        ),
    ]
