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
        ('places', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='PortalSession',
            fields=[
                ('session_key', models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name='session key')),
                ('session_data', models.TextField(verbose_name='session data')),
                ('expire_date', models.DateTimeField(db_index=True, verbose_name='expire date')),
                ('user_id', models.UUIDField(null=True)),
            ],
            options={
                'verbose_name': 'session',
                'verbose_name_plural': 'sessions',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='StaffSession',
            fields=[
                ('session_key', models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name='session key')),
                ('session_data', models.TextField(verbose_name='session data')),
                ('expire_date', models.DateTimeField(db_index=True, verbose_name='expire date')),
                ('user_id', models.UUIDField(null=True)),
            ],
            options={
                'verbose_name': 'session',
                'verbose_name_plural': 'sessions',
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='User',
            fields=[
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, primary_key=True, serialize=False)),
                ('username', models.CharField(max_length=60, unique=True)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('given_names', models.CharField(max_length=80)),
                ('surnames', models.CharField(max_length=80)),
                ('surface', models.CharField(choices=[('staff', 'Staff'), ('portal', 'Portal')], default='staff', max_length=6)),
                ('language', models.CharField(default='es', max_length=5)),
                ('is_active', models.BooleanField(default=True)),
                ('joined_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('portrait_code', models.CharField(blank=True, max_length=60)),
                ('last_site', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='places.site')),
            ],
            options={
                'constraints': [models.UniqueConstraint(models.F('email'), condition=models.Q(('email', ''), _negated=True), name='accounts_user_email_once')],
            },
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, primary_key=True, serialize=False)),
                ('role', models.CharField(choices=[('administrator', 'Administrator'), ('director', 'Director'), ('social_worker', 'Social worker'), ('psychologist', 'Psychologist'), ('health_worker', 'Health worker'), ('educator', 'Educator'), ('facilitator', 'Facilitator'), ('carer', 'Carer'), ('sponsorship_officer', 'Sponsorship officer'), ('finance_officer', 'Finance officer'), ('monitoring_officer', 'Monitoring officer'), ('safeguarding_lead', 'Safeguarding lead'), ('privacy_officer', 'Privacy officer')], max_length=24)),
                ('from_day', models.DateField()),
                ('to_day', models.DateField(null=True)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='places.site')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('to_day', None), ('to_day__gte', models.F('from_day')), _connector='OR'), name='accounts_assignment_ends_after_start'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('user', '='), ('site', '='), ('role', '='), (ayllu.accounts.models.assignment.DateRange('from_day', 'to_day', django.contrib.postgres.fields.ranges.RangeBoundary(True, True)), '&&')], name='accounts_assignment_no_overlap')],
            },
        ),
    ]
