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
            name='Benefit',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('code', models.CharField(max_length=16)),
                ('state', models.CharField(choices=[('eligible', 'They may have it, not asked for yet'), ('applied', 'Asked for'), ('granted', 'Received'), ('refused', 'Refused'), ('not_wanted', 'The family does not want it'), ('ended', 'Ended')], max_length=10)),
                ('cse', models.CharField(blank=True, choices=[('not_poor', 'Not poor'), ('poor', 'Poor'), ('extreme_poor', 'Extremely poor')], max_length=12)),
                ('eligible_on', models.DateField()),
                ('applied_on', models.DateField(null=True)),
                ('answered_on', models.DateField(null=True)),
                ('expires_on', models.DateField(null=True)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('why', models.CharField(blank=True, max_length=300)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('household', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='benefits', to='people_register.household')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='benefits', to='people_register.person')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'indexes': [models.Index(fields=['site', 'state', 'expires_on'], name='benefits_site_state'), models.Index(fields=['household'], name='benefits_household')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ['eligible', 'applied', 'granted'])), fields=('household', 'person', 'code'), name='benefits_one_live', nulls_distinct=False), models.CheckConstraint(condition=models.Q(models.Q(('state', 'applied'), _negated=True), ('applied_on__isnull', False), _connector='OR'), name='benefits_applied_has_day'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'granted'), _negated=True), ('answered_on__isnull', False), _connector='OR'), name='benefits_granted_has_day'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['refused', 'not_wanted', 'ended']), _negated=True), models.Q(('why', ''), _negated=True), _connector='OR'), name='benefits_end_says_why'), models.CheckConstraint(condition=models.Q(('expires_on', None), models.Q(('answered_on__isnull', False), ('expires_on__gt', models.F('answered_on'))), _connector='OR'), name='benefits_expires_after_answer'), models.CheckConstraint(condition=models.Q(models.Q(('cse', ''), models.Q(('code', 'SISFOH'), ('state', 'granted'), _negated=True)), models.Q(('code', 'SISFOH'), models.Q(('cse', ''), _negated=True)), _connector='OR'), name='benefits_class_is_of_sisfoh'), models.CheckConstraint(condition=models.Q(models.Q(('code', 'SISFOH'), ('state', 'granted'), _negated=True), ('expires_on__isnull', False), _connector='OR'), name='benefits_sisfoh_expires'), models.CheckConstraint(condition=models.Q(('amount', None), ('amount__gt', 0), _connector='OR'), name='benefits_amount_more_than_nothing')],
            },
        ),
        migrations.CreateModel(
            name='BenefitEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('code', models.CharField(max_length=16)),
                ('state', models.CharField(choices=[('eligible', 'They may have it, not asked for yet'), ('applied', 'Asked for'), ('granted', 'Received'), ('refused', 'Refused'), ('not_wanted', 'The family does not want it'), ('ended', 'Ended')], max_length=10)),
                ('cse', models.CharField(blank=True, choices=[('not_poor', 'Not poor'), ('poor', 'Poor'), ('extreme_poor', 'Extremely poor')], max_length=12)),
                ('eligible_on', models.DateField()),
                ('applied_on', models.DateField(null=True)),
                ('answered_on', models.DateField(null=True)),
                ('expires_on', models.DateField(null=True)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('why', models.CharField(blank=True, max_length=300)),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('household', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people_register.household')),
                ('person', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people_register.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='families_benefits.benefit')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
