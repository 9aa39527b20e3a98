import ayllu.accounts.models.assignment
import ayllu.lib.uuid7
import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('intake', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('places', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Responsibility',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('kind', models.CharField(choices=[('main', 'In charge'), ('stand_in', 'Stands in')], default='main', max_length=8)),
                ('from_day', models.DateField()),
                ('to_day', models.DateField(null=True)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('instead_of', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('participation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='responsibilities', to='intake.participation')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['worker', 'kind', 'to_day'], name='charge_worker'), models.Index(fields=['site', 'kind', 'from_day'], name='charge_site')],
                'constraints': [models.CheckConstraint(condition=models.Q(('to_day', None), ('to_day__gte', models.F('from_day')), _connector='OR'), name='charge_ends_after_start'), models.CheckConstraint(condition=models.Q(models.Q(('instead_of', None), ('kind', 'main')), models.Q(('instead_of__isnull', False), ('kind', 'stand_in'), ('to_day__isnull', False), models.Q(('worker', models.F('instead_of')), _negated=True)), _connector='OR'), name='charge_stand_in_is_dated'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('kind', 'main')), expressions=[('participation', '='), (ayllu.accounts.models.assignment.DateRange('from_day', 'to_day', django.contrib.postgres.fields.ranges.RangeBoundary(True, True)), '&&')], name='charge_one_main'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('kind', 'stand_in')), expressions=[('participation', '='), (ayllu.accounts.models.assignment.DateRange('from_day', 'to_day', django.contrib.postgres.fields.ranges.RangeBoundary(True, True)), '&&')], name='charge_one_stand_in')],
            },
        ),
        migrations.CreateModel(
            name='ResponsibilityEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('kind', models.CharField(choices=[('main', 'In charge'), ('stand_in', 'Stands in')], default='main', max_length=8)),
                ('from_day', models.DateField()),
                ('to_day', models.DateField(null=True)),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('instead_of', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('participation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='intake.participation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='families_charge.responsibility')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
                ('worker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
