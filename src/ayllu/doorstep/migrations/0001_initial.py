import ayllu.lib.uuid7
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Reply',
            fields=[
                ('lookup', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('sealed', models.TextField(blank=True)),
                ('left_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        migrations.CreateModel(
            name='Letter',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('referral', 'Referral'), ('concern', 'Concern'), ('complaint', 'Complaint'), ('enquiry', 'Enquiry')], max_length=10)),
                ('sealed', models.TextField()),
                ('code', models.CharField(max_length=12, unique=True)),
                ('dropped_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('collected_at', models.DateTimeField(null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['kind', 'collected_at'], name='doorstep_letter_waiting')],
            },
        ),
    ]
