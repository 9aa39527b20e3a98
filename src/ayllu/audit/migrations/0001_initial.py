import ayllu.lib.uuid7
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, primary_key=True, serialize=False)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('by_id', models.UUIDField(null=True)),
                ('code', models.CharField(max_length=60)),
                ('about_type', models.CharField(blank=True, max_length=40)),
                ('about_id', models.UUIDField(null=True)),
                ('household_id', models.UUIDField(null=True)),
                ('site_id', models.UUIDField(null=True)),
                ('compartment', models.CharField(default='case', max_length=12)),
                ('count', models.PositiveIntegerField(default=1)),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('request_id', models.CharField(blank=True, max_length=8)),
                ('session', models.CharField(blank=True, max_length=16)),
            ],
            options={
                'indexes': [models.Index(fields=['about_id', '-at'], name='audit_entry_about'), models.Index(fields=['household_id', '-at'], name='audit_entry_household'), models.Index(fields=['by_id', '-at'], name='audit_entry_by'), models.Index(condition=models.Q(('session', ''), _negated=True), fields=['session'], name='audit_entry_session')],
            },
        ),
    ]
