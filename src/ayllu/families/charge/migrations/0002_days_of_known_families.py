"""Families known before the days were kept: from their first day on, with whoever has them now."""

from django.db import migrations

RUNNING = "'screening', 'assessment', 'planning', 'active', 'suspended', 'closing', 'care_sought', 'aftercare'"
FILL = f"""
insert into families_charge_responsibility
  (id, site_id, entered_at, entered_by_id, participation_id, kind, worker_id, from_day, to_day)
select gen_random_uuid(), p.site_id, now(), p.entered_by_id, p.id, 'main', p.worker_id, p.from_day,
  case when p.state in ({RUNNING}) then null else coalesce(p.to_day, p.from_day) end
from intake_participation p where p.worker_id is not null
"""


class Migration(migrations.Migration):
    dependencies = [("families_charge", "0001_initial"), ("intake", "0001_initial")]
    operations = [migrations.RunSQL(FILL, migrations.RunSQL.noop)]
