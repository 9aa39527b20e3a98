import ayllu.lib.uuid7
import django.contrib.postgres.fields
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
            name='Sheet',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('on_day', models.DateField()),
                ('heads', models.PositiveSmallIntegerField()),
                ('note', models.CharField(blank=True, max_length=500)),
                ('finished_at', models.DateTimeField(null=True)),
                ('income', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('income_whole', models.BooleanField(default=True)),
                ('poorest_month', models.PositiveSmallIntegerField(null=True)),
                ('poorest', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('spending', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('spending_whole', models.BooleanField(default=True)),
                ('debt_service', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('owed', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('owed_whole', models.BooleanField(default=True)),
                ('line_year', models.PositiveSmallIntegerField(null=True)),
                ('total_line', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('extreme_line', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('household', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sheets', to='people_register.household')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['household', '-on_day'], name='means_sheet_household')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('finished_at', None)), fields=('household',), name='means_one_draft'), models.CheckConstraint(condition=models.Q(('heads__gte', 1)), name='means_heads_at_least_one'), models.CheckConstraint(condition=models.Q(('finished_at', None), models.Q(('debt_service__isnull', False), models.Q(('income__isnull', False), ('spending__isnull', False), _connector='OR')), _connector='OR'), name='means_finished_is_reckoned')],
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
                ('on_day', models.DateField()),
                ('heads', models.PositiveSmallIntegerField()),
                ('note', models.CharField(blank=True, max_length=500)),
                ('finished_at', models.DateTimeField(null=True)),
                ('income', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('income_whole', models.BooleanField(default=True)),
                ('poorest_month', models.PositiveSmallIntegerField(null=True)),
                ('poorest', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('spending', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('spending_whole', models.BooleanField(default=True)),
                ('debt_service', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('owed', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('owed_whole', models.BooleanField(default=True)),
                ('line_year', models.PositiveSmallIntegerField(null=True)),
                ('total_line', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('extreme_line', models.DecimalField(decimal_places=2, max_digits=8, null=True)),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('household', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people_register.household')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='means.sheet')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
                ('worker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Spending',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('head', models.CharField(choices=[('food', 'Food'), ('rent', 'Rent'), ('utilities', 'Light, water, gas'), ('transport', 'Transport'), ('school', 'School'), ('health', 'Health'), ('other', 'Other')], max_length=10)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('every', models.CharField(choices=[('weekly', 'a week'), ('fortnightly', 'a fortnight'), ('monthly', 'a month'), ('two_monthly', 'every two months'), ('yearly', 'a year')], max_length=12)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('sheet', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='spendings', to='means.sheet')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('amount', None), ('amount__gte', 0), _connector='OR'), name='means_spending_positive'), models.UniqueConstraint(fields=('sheet', 'head'), name='means_spending_once')],
            },
        ),
        migrations.CreateModel(
            name='Debt',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('to_whom', models.CharField(max_length=120)),
                ('owed', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('a_month', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('interest', models.CharField(choices=[('none', 'without interest'), ('known', 'interest known'), ('unknown', 'interest not known')], max_length=8)),
                ('percent', models.DecimalField(decimal_places=2, max_digits=5, null=True)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('sheet', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='debts', to='means.sheet')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('owed', None), ('owed__gte', 0), _connector='OR'), models.Q(('a_month', None), ('a_month__gte', 0), _connector='OR')), name='means_debt_positive'), models.CheckConstraint(condition=models.Q(models.Q(('interest', 'known'), ('percent__isnull', False)), models.Q(models.Q(('interest', 'known'), _negated=True), ('percent', None)), _connector='OR'), name='means_debt_interest')],
            },
        ),
        migrations.CreateModel(
            name='Income',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('source', models.CharField(choices=[('formal', 'Work with a contract'), ('informal', 'Work by the day or own small trade'), ('farm', 'Farming and animals'), ('remittance', 'Sent by relatives elsewhere'), ('maintenance', 'Maintenance for a child'), ('transfer', 'JUNTOS or another State transfer'), ('pension', 'Pension'), ('kind', 'Own produce or in kind, at its price'), ('loan', 'Loan'), ('other', 'Other')], max_length=12)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('every', models.CharField(choices=[('weekly', 'a week'), ('fortnightly', 'a fortnight'), ('monthly', 'a month'), ('two_monthly', 'every two months'), ('yearly', 'a year')], max_length=12)),
                ('rain_months', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), default=list, size=None)),
                ('rain_left', models.PositiveSmallIntegerField(default=0)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people_register.person')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('sheet', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='incomes', to='means.sheet')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('amount', None), ('amount__gte', 0), _connector='OR'), name='means_income_positive'), models.CheckConstraint(condition=models.Q(('rain_left__lte', 99)), name='means_income_left'), models.CheckConstraint(condition=models.Q(('rain_months__contained_by', [12, 1, 2, 3])), name='means_income_months')],
            },
        ),
    ]
