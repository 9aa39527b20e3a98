import ayllu.ground.fields
import ayllu.lib.uuid7
import ayllu.locks.models
import datetime
import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('people_register', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('places', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Hiding',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('why', ayllu.ground.fields.EncryptedField()),
                ('from_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('lifted_at', models.DateTimeField(null=True)),
                ('lifted_why', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('lifted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people_register.person')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('lifted_at', None)), fields=('person',), name='locks_hiding_once'), models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='locks_hiding_says_why'), models.CheckConstraint(condition=models.Q(('lifted_at', None), models.Q(('lifted_by__isnull', False), models.Q(('lifted_why', ''), _negated=True)), _connector='OR'), name='locks_hiding_lifted_says_why')],
            },
        ),
        migrations.CreateModel(
            name='HidingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('from_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('lifted_at', models.DateTimeField(null=True)),
                ('lifted_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people_register.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='site_person_from_at_lifted_at_lifted_by_events', to='locks.hiding')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Opening',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('why', ayllu.ground.fields.EncryptedField()),
                ('asked_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('until', models.DateTimeField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('verdict', models.CharField(blank=True, choices=[('justified', 'It was needed'), ('not', 'It was not needed')], max_length=9)),
                ('reviewed_at', models.DateTimeField(null=True)),
                ('review_note', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('ended_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people_register.person')),
                ('reviewed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['user', 'until'], name='locks_opening_user')],
                'constraints': [models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='locks_opening_says_why'), models.CheckConstraint(condition=models.Q(('until__gt', models.F('asked_at')), ('until__lte', django.db.models.expressions.CombinedExpression(models.F('asked_at'), '+', models.Value(datetime.timedelta(seconds=14400))))), name='locks_opening_four_hours'), models.CheckConstraint(condition=models.Q(models.Q(('reviewed_by', None), ('verdict', '')), models.Q(models.Q(('verdict', ''), _negated=True), models.Q(('reviewed_by', models.F('user')), _negated=True)), _connector='OR'), name='locks_opening_reviewed_by_another'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('user', '='), ('person', '='), (ayllu.locks.models.MomentRange('asked_at', django.db.models.functions.comparison.Coalesce('ended_at', 'until')), '&&')], name='locks_opening_once')],
            },
        ),
        migrations.CreateModel(
            name='OpeningEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('until', models.DateTimeField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('verdict', models.CharField(blank=True, choices=[('justified', 'It was needed'), ('not', 'It was not needed')], max_length=9)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people_register.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='site_person_user_until_ended_at_verdict_reviewed_by_events', to='locks.opening')),
                ('reviewed_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
                ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
