import ayllu.ground.fields
import ayllu.lib.uuid7
import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Command',
            fields=[
                ('id', models.UUIDField(primary_key=True, serialize=False)),
                ('surface', models.CharField(max_length=6)),
                ('user_id', models.UUIDField()),
                ('page', models.CharField(max_length=80)),
                ('fingerprint', models.CharField(max_length=64)),
                ('answer', models.CharField(blank=True, max_length=500)),
                ('posted_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        migrations.CreateModel(
            name='ImportJob',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, primary_key=True, serialize=False)),
                ('importer', models.CharField(max_length=40)),
                ('site_id', models.UUIDField()),
                ('user_id', models.UUIDField()),
                ('filename', ayllu.ground.fields.EncryptedField()),
                ('content', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('mapping', models.JSONField(default=dict)),
                ('reference_date', models.DateField(null=True)),
                ('state', models.CharField(choices=[('mapping', 'Mapping'), ('trying', 'Trying'), ('tried', 'Tried'), ('running', 'Running'), ('done', 'Done'), ('stopped', 'Stopped'), ('undoing', 'Undoing'), ('undone', 'Undone'), ('failed', 'Failed')], default='mapping', max_length=8)),
                ('failure', models.CharField(blank=True, max_length=40)),
                ('undo_why', models.CharField(blank=True, max_length=300)),
                ('warnings', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), default=list, size=None)),
                ('done', models.PositiveIntegerField(default=0)),
                ('total', models.PositiveIntegerField(default=0)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('started_at', models.DateTimeField(null=True)),
                ('finished_at', models.DateTimeField(null=True)),
                ('closed_at', models.DateTimeField(null=True)),
                ('moved_at', models.DateTimeField(null=True)),
                ('stop_asked_at', models.DateTimeField(null=True)),
                ('seen_at', models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='RateBucket',
            fields=[
                ('key', models.CharField(max_length=80, primary_key=True, serialize=False)),
                ('tokens', models.FloatField()),
                ('filled_at', models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name='Undo',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, primary_key=True, serialize=False)),
                ('user_id', models.UUIDField()),
                ('code', models.CharField(max_length=60)),
                ('about_id', models.UUIDField()),
                ('until', models.DateTimeField()),
                ('taken_at', models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, primary_key=True, serialize=False)),
                ('user_id', models.UUIDField()),
                ('key', models.CharField(max_length=120)),
                ('content', ayllu.ground.fields.EncryptedField()),
                ('saved_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('user_id', 'key'), name='ground_draft_one_per_form')],
            },
        ),
        migrations.CreateModel(
            name='ImportedThing',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, primary_key=True, serialize=False)),
                ('importer', models.CharField(max_length=40)),
                ('site_id', models.UUIDField()),
                ('key', models.CharField(max_length=64)),
                ('job_id', models.UUIDField()),
                ('thing_id', models.UUIDField()),
                ('part_ids', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, size=None)),
                ('made_at', models.DateTimeField()),
                ('undone_at', models.DateTimeField(null=True)),
                ('touched', models.BooleanField(default=False)),
            ],
            options={
                'indexes': [models.Index(fields=['job_id'], name='ground_importedthing_job')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('undone_at', None)), fields=('site_id', 'importer', 'key'), name='ground_importedthing_once')],
            },
        ),
        migrations.CreateModel(
            name='Installation',
            fields=[
                ('id', models.SmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('demo', 'Demo'), ('real', 'Real')], max_length=4)),
                ('organisation', models.CharField(max_length=120)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='ground_installation_is_one')],
            },
        ),
        migrations.CreateModel(
            name='RememberedMapping',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, primary_key=True, serialize=False)),
                ('importer', models.CharField(max_length=40)),
                ('site_id', models.UUIDField()),
                ('fingerprint', models.CharField(max_length=64)),
                ('mapping', models.JSONField()),
                ('saved_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('site_id', 'importer', 'fingerprint'), name='ground_rememberedmapping_once')],
            },
        ),
        migrations.CreateModel(
            name='ImportRow',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, primary_key=True, serialize=False)),
                ('site_id', models.UUIDField()),
                ('user_id', models.UUIDField()),
                ('number', models.PositiveIntegerField()),
                ('sheet', models.CharField(blank=True, max_length=80)),
                ('row', models.PositiveIntegerField()),
                ('item', models.CharField(blank=True, max_length=16)),
                ('outcome', models.CharField(max_length=8)),
                ('reasons', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), default=list, size=None)),
                ('label', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('content', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('key', models.CharField(blank=True, max_length=64)),
                ('alike', models.JSONField(default=list)),
                ('decision', models.CharField(blank=True, max_length=5)),
                ('same_as', models.UUIDField(null=True)),
                ('state', models.CharField(blank=True, max_length=8)),
                ('failure', models.CharField(blank=True, max_length=300)),
                ('made_id', models.UUIDField(null=True)),
                ('job', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='ground.importjob')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('job', 'number'), name='ground_importrow_once')],
            },
        ),
    ]
