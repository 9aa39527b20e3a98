import ayllu.lib.uuid7
import django.db.models.deletion
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
            name='SocialReport',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('code', models.CharField(max_length=12, unique=True)),
                ('version', models.PositiveSmallIntegerField(default=1)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('asked', 'Waits for approval'), ('approved', 'Approved, not issued yet'), ('issued', 'Issued'), ('dropped', 'Not finished')], default='draft', max_length=8)),
                ('register_number', models.CharField(blank=True, max_length=20)),
                ('begun_on', models.DateField()),
                ('to', models.CharField(choices=[('upe', 'Special Protection Unit (UPE)'), ('demuna', 'DEMUNA'), ('court', 'Family court'), ('prosecutor', 'Family prosecutor'), ('school', 'School'), ('health', 'Health services'), ('other', 'Another body')], max_length=10)),
                ('addressee', models.CharField(max_length=160)),
                ('file_number', models.CharField(blank=True, max_length=60)),
                ('asked_on', models.DateField(null=True)),
                ('purpose', models.TextField(max_length=600)),
                ('ground', models.CharField(choices=[('consent', "With the family's consent"), ('order', 'By order of an authority, or by legal duty')], max_length=7)),
                ('order_authority', models.CharField(blank=True, max_length=120)),
                ('order_number', models.CharField(blank=True, max_length=60)),
                ('order_on', models.DateField(null=True)),
                ('with_genogram', models.BooleanField(default=False)),
                ('with_papers', models.BooleanField(default=False)),
                ('dropped_why', models.CharField(blank=True, max_length=300)),
                ('body', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.body')),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('household', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='social_reports', to='people_register.household')),
                ('replaces', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='newer', to='families_socialreport.socialreport')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['site', 'state'], name='socialreport_site_state')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'dropped']), models.Q(('register_number', ''), _negated=True), _connector='OR'), name='socialreport_asked_is_signed'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'dropped'), _negated=True), models.Q(('dropped_why', ''), _negated=True), _connector='OR'), name='socialreport_dropped_says_why'), models.CheckConstraint(condition=models.Q(models.Q(('order_authority', ''), ('order_number', ''), ('order_on', None)), models.Q(models.Q(('order_authority', ''), _negated=True), models.Q(('order_number', ''), _negated=True), ('order_on__isnull', False)), _connector='OR'), name='socialreport_order_is_named'), models.UniqueConstraint(condition=models.Q(('state', 'dropped'), _negated=True), fields=('replaces',), name='socialreport_one_version_open')],
            },
        ),
        migrations.CreateModel(
            name='SocialReportEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('code', models.CharField(max_length=12)),
                ('version', models.PositiveSmallIntegerField(default=1)),
                ('state', models.CharField(choices=[('draft', 'Draft'), ('asked', 'Waits for approval'), ('approved', 'Approved, not issued yet'), ('issued', 'Issued'), ('dropped', 'Not finished')], default='draft', max_length=8)),
                ('register_number', models.CharField(blank=True, max_length=20)),
                ('begun_on', models.DateField()),
                ('to', models.CharField(choices=[('upe', 'Special Protection Unit (UPE)'), ('demuna', 'DEMUNA'), ('court', 'Family court'), ('prosecutor', 'Family prosecutor'), ('school', 'School'), ('health', 'Health services'), ('other', 'Another body')], max_length=10)),
                ('addressee', models.CharField(max_length=160)),
                ('file_number', models.CharField(blank=True, max_length=60)),
                ('asked_on', models.DateField(null=True)),
                ('purpose', models.TextField(max_length=600)),
                ('ground', models.CharField(choices=[('consent', "With the family's consent"), ('order', 'By order of an authority, or by legal duty')], max_length=7)),
                ('order_authority', models.CharField(blank=True, max_length=120)),
                ('order_number', models.CharField(blank=True, max_length=60)),
                ('order_on', models.DateField(null=True)),
                ('with_genogram', models.BooleanField(default=False)),
                ('with_papers', models.BooleanField(default=False)),
                ('dropped_why', models.CharField(blank=True, max_length=300)),
                ('body', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.body')),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('household', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people_register.household')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='families_socialreport.socialreport')),
                ('replaces', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='families_socialreport.socialreport')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
                ('worker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Subject',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people_register.person')),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='subjects', to='families_socialreport.socialreport')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('report', 'person'), name='socialreport_subject_once')],
            },
        ),
        migrations.CreateModel(
            name='SubjectEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people_register.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='families_socialreport.subject')),
                ('report', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='families_socialreport.socialreport')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Section',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('part', models.CharField(choices=[('people', 'The child and the family'), ('reason', 'Reason for the report'), ('methods', 'Methods used'), ('background', 'Background'), ('health', 'Health'), ('education', 'Education'), ('housing', 'Housing of the child and the family'), ('economy', 'Economy'), ('roles', 'Roles in the family'), ('supports', 'Supports and networks'), ('factors', 'Risk and protective factors'), ('process', 'Where the family stands in the process'), ('opinion', 'Opinion of the child'), ('appraisal', 'Professional appraisal'), ('conclusions', 'Conclusions'), ('recommendations', 'Recommendations')], max_length=16)),
                ('text', models.TextField(blank=True, max_length=12000)),
                ('with_tables', models.BooleanField(default=True)),
                ('omitted', models.BooleanField(default=False)),
                ('lines', models.JSONField(default=list)),
                ('tables', models.JSONField(default=list)),
                ('drafted_at', models.DateTimeField()),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='families_socialreport.socialreport')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('report', 'part'), name='socialreport_part_once')],
            },
        ),
        migrations.CreateModel(
            name='SectionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('part', models.CharField(choices=[('people', 'The child and the family'), ('reason', 'Reason for the report'), ('methods', 'Methods used'), ('background', 'Background'), ('health', 'Health'), ('education', 'Education'), ('housing', 'Housing of the child and the family'), ('economy', 'Economy'), ('roles', 'Roles in the family'), ('supports', 'Supports and networks'), ('factors', 'Risk and protective factors'), ('process', 'Where the family stands in the process'), ('opinion', 'Opinion of the child'), ('appraisal', 'Professional appraisal'), ('conclusions', 'Conclusions'), ('recommendations', 'Recommendations')], max_length=16)),
                ('text', models.TextField(blank=True, max_length=12000)),
                ('with_tables', models.BooleanField(default=True)),
                ('omitted', models.BooleanField(default=False)),
                ('lines', models.JSONField(default=list)),
                ('tables', models.JSONField(default=list)),
                ('drafted_at', models.DateTimeField()),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='families_socialreport.section')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
                ('report', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='families_socialreport.socialreport')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
