import ayllu.lib.uuid7
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('families_work', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('places', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Business',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('sells', models.CharField(max_length=200)),
                ('to_whom', models.CharField(max_length=200)),
                ('place', models.CharField(blank=True, max_length=200)),
                ('needs', models.TextField(blank=True, max_length=600)),
                ('risks', models.TextField(blank=True, max_length=600)),
                ('own_capital', models.DecimalField(decimal_places=2, default=0, max_digits=8)),
                ('seed_capital', models.DecimalField(decimal_places=2, default=0, max_digits=8)),
                ('agreed_on', models.DateField()),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('path', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='business', to='families_work.path')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('own_capital__gte', 0), ('seed_capital__gte', 0)), name='gain_capital_not_negative')],
            },
        ),
        migrations.CreateModel(
            name='BusinessEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('sells', models.CharField(max_length=200)),
                ('to_whom', models.CharField(max_length=200)),
                ('place', models.CharField(blank=True, max_length=200)),
                ('needs', models.TextField(blank=True, max_length=600)),
                ('risks', models.TextField(blank=True, max_length=600)),
                ('own_capital', models.DecimalField(decimal_places=2, default=0, max_digits=8)),
                ('seed_capital', models.DecimalField(decimal_places=2, default=0, max_digits=8)),
                ('agreed_on', models.DateField()),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('path', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='families_work.path')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='families_gain.business')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Income',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('moment', models.CharField(choices=[('before', 'Before'), ('three', 'After three months of work'), ('six', 'After six months of work')], max_length=6)),
                ('on_day', models.DateField()),
                ('amount', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('every', models.CharField(choices=[('weekly', 'a week'), ('fortnightly', 'a fortnight'), ('monthly', 'a month'), ('two_monthly', 'every two months'), ('yearly', 'a year')], default='monthly', max_length=12)),
                ('a_month', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('source', models.CharField(blank=True, max_length=120)),
                ('unknown_why', models.CharField(blank=True, max_length=200)),
                ('working', models.BooleanField(null=True)),
                ('why_not', models.CharField(blank=True, choices=[('childcare', 'Nobody to care for the children'), ('dismissed', 'Dismissed, or the work ended'), ('pay', 'The pay was too low, or not paid'), ('treatment', 'Bad treatment at work'), ('health', 'Illness, pregnancy or accident'), ('business', 'The business did not pay'), ('moved', 'Moved away'), ('other', 'Something else')], max_length=9)),
                ('note', models.CharField(blank=True, max_length=300)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('path', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='incomes', to='families_work.path')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('path', 'moment'), name='gain_income_once'), models.CheckConstraint(condition=models.Q(models.Q(('a_month__isnull', False), ('amount__isnull', False)), models.Q(('a_month', None), ('amount', None), models.Q(('unknown_why', ''), _negated=True)), _connector='OR'), name='gain_income_or_why'), models.CheckConstraint(condition=models.Q(('amount', None), ('amount__gte', 0), _connector='OR'), name='gain_income_not_negative'), models.CheckConstraint(condition=models.Q(('amount', None), models.Q(('source', ''), _negated=True), _connector='OR'), name='gain_income_has_source'), models.CheckConstraint(condition=models.Q(('moment', 'before'), ('amount', None), ('working', True), models.Q(('working', False), models.Q(('why_not', ''), _negated=True)), _connector='OR'), name='gain_income_says_whether_working')],
            },
        ),
        migrations.CreateModel(
            name='IncomeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('moment', models.CharField(choices=[('before', 'Before'), ('three', 'After three months of work'), ('six', 'After six months of work')], max_length=6)),
                ('on_day', models.DateField()),
                ('amount', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('every', models.CharField(choices=[('weekly', 'a week'), ('fortnightly', 'a fortnight'), ('monthly', 'a month'), ('two_monthly', 'every two months'), ('yearly', 'a year')], default='monthly', max_length=12)),
                ('a_month', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('source', models.CharField(blank=True, max_length=120)),
                ('unknown_why', models.CharField(blank=True, max_length=200)),
                ('working', models.BooleanField(null=True)),
                ('why_not', models.CharField(blank=True, choices=[('childcare', 'Nobody to care for the children'), ('dismissed', 'Dismissed, or the work ended'), ('pay', 'The pay was too low, or not paid'), ('treatment', 'Bad treatment at work'), ('health', 'Illness, pregnancy or accident'), ('business', 'The business did not pay'), ('moved', 'Moved away'), ('other', 'Something else')], max_length=9)),
                ('note', models.CharField(blank=True, max_length=300)),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('path', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='families_work.path')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='families_gain.income')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Sheet',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('month', models.DateField()),
                ('sales', models.DecimalField(decimal_places=2, max_digits=9)),
                ('costs', models.DecimalField(decimal_places=2, max_digits=9)),
                ('note', models.CharField(blank=True, max_length=200)),
                ('business', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sheets', to='families_gain.business')),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('business', 'month'), name='gain_sheet_once'), models.CheckConstraint(condition=models.Q(('month__day', 1)), name='gain_sheet_month'), models.CheckConstraint(condition=models.Q(('costs__gte', 0), ('sales__gte', 0)), name='gain_sheet_not_negative')],
            },
        ),
        migrations.CreateModel(
            name='SheetEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('month', models.DateField()),
                ('sales', models.DecimalField(decimal_places=2, max_digits=9)),
                ('costs', models.DecimalField(decimal_places=2, max_digits=9)),
                ('note', models.CharField(blank=True, max_length=200)),
                ('business', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='families_gain.business')),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='families_gain.sheet')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Supply',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('what', models.CharField(max_length=160)),
                ('worth', models.DecimalField(decimal_places=2, max_digits=8)),
                ('on_day', models.DateField()),
                ('mistaken_why', models.CharField(blank=True, max_length=300)),
                ('business', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='supplies', to='families_gain.business')),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('worth__gt', 0)), name='gain_supply_more_than_nothing')],
            },
        ),
        migrations.CreateModel(
            name='SupplyEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('what', models.CharField(max_length=160)),
                ('worth', models.DecimalField(decimal_places=2, max_digits=8)),
                ('on_day', models.DateField()),
                ('mistaken_why', models.CharField(blank=True, max_length=300)),
                ('business', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='families_gain.business')),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='families_gain.supply')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
