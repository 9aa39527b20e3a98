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
            name='Outward',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('recipient', models.CharField(choices=[('health', 'Health services'), ('school', 'School'), ('authority', 'UPE, DEMUNA and other authorities'), ('justice', 'Police, prosecutor, court'), ('kin', 'Family and kin'), ('partner', 'Other organisations'), ('file', 'The file here'), ('sponsors', 'Sponsors'), ('national', 'Campaigns in Peru'), ('abroad', 'Campaigns abroad'), ('press', 'Press'), ('web', 'Web and networks')], max_length=10)),
                ('code', models.CharField(max_length=12, unique=True)),
                ('asks', models.TextField(max_length=1500)),
                ('tells', models.TextField(blank=True, max_length=2000)),
                ('with_address', models.BooleanField(default=False)),
                ('basis', models.CharField(choices=[('consent', "With the family's consent"), ('duty', 'Without it: the law asks to protect')], max_length=7)),
                ('duty_why', models.CharField(blank=True, max_length=300)),
                ('state', models.CharField(choices=[('draft', 'To send'), ('sent', 'Sent, no answer yet'), ('answered', 'Answered'), ('cancelled', 'Not sent')], default='draft', max_length=9)),
                ('written_on', models.DateField()),
                ('sent_on', models.DateField(null=True)),
                ('sent_how', models.CharField(blank=True, choices=[('by_hand', 'Handed over on paper'), ('together', 'We went together'), ('mail', 'Official e-mail of the body'), ('phone', 'By telephone')], max_length=8)),
                ('follow_up_on', models.DateField(null=True)),
                ('answered_on', models.DateField(null=True)),
                ('outcome', models.CharField(blank=True, choices=[('attended', 'They attended to it'), ('appointment', 'They gave an appointment'), ('passed_on', 'They passed it on to another body'), ('refused', 'They refused it'), ('nobody_went', 'The family did not go')], max_length=11)),
                ('answer', models.TextField(blank=True, max_length=2000)),
                ('cancelled_why', models.CharField(blank=True, max_length=300)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.body')),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('household', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='outward', to='people_register.household')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='outward', to='people_register.person')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['site', 'state', 'follow_up_on'], name='outward_site_state')],
                'constraints': [models.CheckConstraint(condition=models.Q(('basis', 'consent'), models.Q(('duty_why', ''), _negated=True), _connector='OR'), name='outward_duty_says_why'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'sent'), _negated=True), models.Q(('follow_up_on__isnull', False), ('sent_on__isnull', False), models.Q(('sent_how', ''), _negated=True)), _connector='OR'), name='outward_sent_has_day'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'answered'), _negated=True), models.Q(('answered_on__isnull', False), models.Q(('outcome', ''), _negated=True)), _connector='OR'), name='outward_answered_has_day'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'cancelled'), _negated=True), models.Q(('cancelled_why', ''), _negated=True), _connector='OR'), name='outward_cancelled_says_why'), models.CheckConstraint(condition=models.Q(('answered_on', None), ('answered_on__gte', models.F('sent_on')), _connector='OR'), name='outward_answer_after_sending')],
            },
        ),
        migrations.CreateModel(
            name='OutwardEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('recipient', models.CharField(choices=[('health', 'Health services'), ('school', 'School'), ('authority', 'UPE, DEMUNA and other authorities'), ('justice', 'Police, prosecutor, court'), ('kin', 'Family and kin'), ('partner', 'Other organisations'), ('file', 'The file here'), ('sponsors', 'Sponsors'), ('national', 'Campaigns in Peru'), ('abroad', 'Campaigns abroad'), ('press', 'Press'), ('web', 'Web and networks')], max_length=10)),
                ('code', models.CharField(max_length=12)),
                ('asks', models.TextField(max_length=1500)),
                ('tells', models.TextField(blank=True, max_length=2000)),
                ('with_address', models.BooleanField(default=False)),
                ('basis', models.CharField(choices=[('consent', "With the family's consent"), ('duty', 'Without it: the law asks to protect')], max_length=7)),
                ('duty_why', models.CharField(blank=True, max_length=300)),
                ('state', models.CharField(choices=[('draft', 'To send'), ('sent', 'Sent, no answer yet'), ('answered', 'Answered'), ('cancelled', 'Not sent')], default='draft', max_length=9)),
                ('written_on', models.DateField()),
                ('sent_on', models.DateField(null=True)),
                ('sent_how', models.CharField(blank=True, choices=[('by_hand', 'Handed over on paper'), ('together', 'We went together'), ('mail', 'Official e-mail of the body'), ('phone', 'By telephone')], max_length=8)),
                ('follow_up_on', models.DateField(null=True)),
                ('answered_on', models.DateField(null=True)),
                ('outcome', models.CharField(blank=True, choices=[('attended', 'They attended to it'), ('appointment', 'They gave an appointment'), ('passed_on', 'They passed it on to another body'), ('refused', 'They refused it'), ('nobody_went', 'The family did not go')], max_length=11)),
                ('answer', models.TextField(blank=True, max_length=2000)),
                ('cancelled_why', models.CharField(blank=True, max_length=300)),
                ('body', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.body')),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('household', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people_register.household')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people_register.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='families_outward.outward')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
                ('worker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
