"""Words of a household's name by trigram, as the search asks for them.

Django knows operator classes of an expression only with django.contrib.postgres installed.
"""

from django.db import migrations

WORDS = """
create index people_household_words on people_register_household
using gin (replace(sort_key, '~', '') gin_trgm_ops) with (fastupdate = off)
"""


class Migration(migrations.Migration):
    dependencies = [("people_register", "0001_initial")]

    operations = [migrations.RunSQL(WORDS, "drop index people_household_words")]
