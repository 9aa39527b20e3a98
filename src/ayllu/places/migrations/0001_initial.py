import ayllu.lib.uuid7
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='District',
            fields=[
                ('inei', models.CharField(max_length=6, primary_key=True, serialize=False)),
                ('reniec', models.CharField(max_length=6, null=True, unique=True)),
                ('department', models.CharField(max_length=40)),
                ('province', models.CharField(max_length=40)),
                ('name', models.CharField(max_length=60)),
                ('capital', models.CharField(blank=True, max_length=60)),
                ('altitude', models.PositiveSmallIntegerField(help_text='metres above sea level', null=True)),
                ('latitude', models.FloatField(help_text='degrees, of the capital', null=True)),
                ('longitude', models.FloatField(help_text='degrees, of the capital', null=True)),
                ('poverty', models.FloatField(help_text='per cent of people, map of 2018', null=True)),
            ],
        ),
        migrations.CreateModel(
            name='MinimumWage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_day', models.DateField(unique=True)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=8)),
                ('source', models.CharField(max_length=120)),
            ],
        ),
        migrations.CreateModel(
            name='PovertyLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('area', models.CharField(choices=[('national', 'National'), ('rural', 'Rural')], max_length=10)),
                ('kind', models.CharField(choices=[('total', 'Total'), ('extreme', 'Extreme')], max_length=10)),
                ('amount', models.DecimalField(decimal_places=2, max_digits=8)),
                ('certain', models.BooleanField(default=True)),
                ('source', models.CharField(max_length=120)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('year', 'area', 'kind'), name='places_povertyline_one_a_year')],
            },
        ),
        migrations.CreateModel(
            name='Site',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, primary_key=True, serialize=False)),
                ('code', models.SlugField(max_length=20, unique=True)),
                ('name', models.CharField(max_length=80)),
                ('kind', models.CharField(choices=[('social_centre', 'Social Centre'), ('village', 'Village'), ('office', 'Office')], max_length=20)),
                ('address', models.CharField(blank=True, max_length=200)),
                ('phone', models.CharField(blank=True, max_length=20)),
                ('altitude', models.PositiveSmallIntegerField(help_text='metres above sea level', null=True)),
                ('opened_on', models.DateField(null=True)),
                ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='places.district')),
            ],
        ),
        migrations.CreateModel(
            name='Body',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('demuna', 'Demuna'), ('upe', 'Upe'), ('health_post', 'Health Post'), ('school', 'School'), ('cem', 'Cem'), ('police', 'Police'), ('prosecutor', 'Prosecutor'), ('family_court', 'Family Court'), ('municipality', 'Municipality'), ('community', 'Community'), ('other', 'Other')], max_length=20)),
                ('name', models.CharField(max_length=120)),
                ('address', models.CharField(blank=True, max_length=200)),
                ('phone', models.CharField(blank=True, max_length=40)),
                ('hours', models.CharField(blank=True, max_length=120)),
                ('accredited', models.BooleanField(null=True)),
                ('closed_on', models.DateField(null=True)),
                ('district', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='places.district')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='places.site')),
            ],
        ),
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('from_day', models.DateField()),
                ('number', models.PositiveSmallIntegerField()),
                ('unit', models.CharField(choices=[('working_days', 'working days'), ('hours', 'hours'), ('days', 'days'), ('years', 'years')], max_length=12)),
                ('certain', models.BooleanField(default=False)),
                ('source', models.CharField(max_length=160)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('key', 'from_day'), name='places_term_one_a_day')],
            },
        ),
        migrations.CreateModel(
            name='ClosedDay',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, primary_key=True, serialize=False)),
                ('day', models.DateField()),
                ('name', models.CharField(max_length=80)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='places.site')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('site', 'day'), name='places_closedday_once')],
            },
        ),
    ]
