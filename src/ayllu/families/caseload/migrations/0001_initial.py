import ayllu.lib.uuid7
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('places', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='LoadLimit',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('from_day', models.DateField()),
                ('families', models.PositiveSmallIntegerField()),
                ('tenths', models.PositiveSmallIntegerField()),
                ('agreed_with', models.CharField(blank=True, max_length=200)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('site', 'from_day'), name='loadlimit_one_a_day'), models.CheckConstraint(condition=models.Q(('families__gt', 0), ('tenths__gt', 0)), name='loadlimit_more_than_nothing')],
            },
        ),
        migrations.CreateModel(
            name='LoadLimitEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('from_day', models.DateField()),
                ('families', models.PositiveSmallIntegerField()),
                ('tenths', models.PositiveSmallIntegerField()),
                ('agreed_with', models.CharField(blank=True, max_length=200)),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='families_caseload.loadlimit')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
