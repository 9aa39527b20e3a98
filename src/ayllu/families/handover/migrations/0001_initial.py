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
            name='Handover',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('code', models.CharField(max_length=12, unique=True)),
                ('reason', models.CharField(choices=[('holiday', 'Holiday or leave: until a day'), ('leaving', 'Leaves the job: for good'), ('balance', 'To share the work out better: for good'), ('other', 'Another reason: for good')], max_length=8)),
                ('from_day', models.DateField()),
                ('until_day', models.DateField(null=True)),
                ('word', models.TextField(blank=True, max_length=1500)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('planned', 'Confirmed'), ('done', 'Finished'), ('cancelled', 'Called off')], default='draft', max_length=9)),
                ('drafts', models.PositiveSmallIntegerField(default=0)),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('done_at', models.DateTimeField(null=True)),
                ('cancelled_why', models.CharField(blank=True, max_length=300)),
                ('confirmed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('giver', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('rest_to', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'indexes': [models.Index(fields=['site', 'state', 'from_day'], name='handover_site_state')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('reason', 'holiday'), ('until_day__gte', models.F('from_day'))), models.Q(models.Q(('reason', 'holiday'), _negated=True), ('until_day', None)), _connector='OR'), name='handover_until_is_of_holiday'), models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'cancelled']), models.Q(('confirmed_at__isnull', False), ('confirmed_by__isnull', False)), _connector='OR'), name='handover_confirmed_has_who'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'cancelled'), _negated=True), models.Q(('cancelled_why', ''), _negated=True), _connector='OR'), name='handover_cancelled_says_why')],
            },
        ),
        migrations.CreateModel(
            name='Handed',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('from_day', models.DateField()),
                ('until_day', models.DateField(null=True)),
                ('live', models.BooleanField(default=False)),
                ('note', models.CharField(blank=True, max_length=600)),
                ('read_at', models.DateTimeField(null=True)),
                ('moved_at', models.DateTimeField(null=True)),
                ('open_before', models.PositiveSmallIntegerField(null=True)),
                ('open_after', models.PositiveSmallIntegerField(null=True)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('participation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handed', to='intake.participation')),
                ('receiver', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('handover', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='families_handover.handover')),
            ],
            options={
                'indexes': [models.Index(fields=['receiver', 'read_at'], name='handover_receiver')],
                'constraints': [models.UniqueConstraint(fields=('handover', 'participation'), name='handover_item_once'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('live', True)), expressions=[('participation', '='), (ayllu.accounts.models.assignment.DateRange('from_day', 'until_day', django.contrib.postgres.fields.ranges.RangeBoundary(True, True)), '&&')], name='handover_item_one_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='HandedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('from_day', models.DateField()),
                ('until_day', models.DateField(null=True)),
                ('live', models.BooleanField(default=False)),
                ('note', models.CharField(blank=True, max_length=600)),
                ('read_at', models.DateTimeField(null=True)),
                ('moved_at', models.DateTimeField(null=True)),
                ('open_before', models.PositiveSmallIntegerField(null=True)),
                ('open_after', models.PositiveSmallIntegerField(null=True)),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('participation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='intake.participation')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='families_handover.handed')),
                ('receiver', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
                ('handover', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='families_handover.handover')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='HandoverEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('code', models.CharField(max_length=12)),
                ('reason', models.CharField(choices=[('holiday', 'Holiday or leave: until a day'), ('leaving', 'Leaves the job: for good'), ('balance', 'To share the work out better: for good'), ('other', 'Another reason: for good')], max_length=8)),
                ('from_day', models.DateField()),
                ('until_day', models.DateField(null=True)),
                ('word', models.TextField(blank=True, max_length=1500)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('planned', 'Confirmed'), ('done', 'Finished'), ('cancelled', 'Called off')], default='draft', max_length=9)),
                ('drafts', models.PositiveSmallIntegerField(default=0)),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('done_at', models.DateTimeField(null=True)),
                ('cancelled_why', models.CharField(blank=True, max_length=300)),
                ('confirmed_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('giver', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='families_handover.handover')),
                ('rest_to', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Moved',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('duty', models.CharField(choices=[('charge', 'In charge of the family'), ('lead', 'Leads the case on the file'), ('visit', 'Visit planned'), ('second', 'Goes along on a visit'), ('activity', 'Task of the family plan'), ('task', 'Decision of a conference'), ('review', 'Review of the plan'), ('plan', 'Plan to agree or to approve'), ('assessment', 'Assessment not finished'), ('follow_up', 'Follow-up after the exit'), ('exit', 'Exit under way'), ('outward', 'Referral to another body'), ('conference', 'Case conference'), ('benefit', 'Benefit without an answer'), ('service', 'Service promised'), ('request', 'Request for psychological support without an answer'), ('report', 'Social report begun'), ('referral', 'Referral to screen')], max_length=10)),
                ('row_id', models.UUIDField()),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('handover', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='moved', to='families_handover.handover')),
                ('item', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='moved', to='families_handover.handed')),
                ('receiver', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('handover', 'duty', 'row_id'), name='handover_moved_once')],
            },
        ),
        migrations.CreateModel(
            name='MovedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('duty', models.CharField(choices=[('charge', 'In charge of the family'), ('lead', 'Leads the case on the file'), ('visit', 'Visit planned'), ('second', 'Goes along on a visit'), ('activity', 'Task of the family plan'), ('task', 'Decision of a conference'), ('review', 'Review of the plan'), ('plan', 'Plan to agree or to approve'), ('assessment', 'Assessment not finished'), ('follow_up', 'Follow-up after the exit'), ('exit', 'Exit under way'), ('outward', 'Referral to another body'), ('conference', 'Case conference'), ('benefit', 'Benefit without an answer'), ('service', 'Service promised'), ('request', 'Request for psychological support without an answer'), ('report', 'Social report begun'), ('referral', 'Referral to screen')], max_length=10)),
                ('row_id', models.UUIDField()),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('handover', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='families_handover.handover')),
                ('item', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='families_handover.handed')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='families_handover.moved')),
                ('receiver', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
