import ayllu.ground.fields
import ayllu.lib.uuid7
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('complaints_register', '0001_initial'),
        ('places', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Measure',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('on_day', models.DateField()),
                ('text', ayllu.ground.fields.EncryptedField()),
                ('taken_back_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('complaint', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='complaints_register.complaint')),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('number', models.PositiveSmallIntegerField()),
                ('text', ayllu.ground.fields.EncryptedField()),
                ('open_text', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('language', models.CharField(choices=[('es', 'Spanish'), ('qvc', 'Quechua of Cajamarca'), ('qu', 'Other Quechua'), ('en', 'English'), ('other', 'Another language')], max_length=5)),
                ('how', models.CharField(choices=[('in_person', 'In person'), ('paper', 'In writing, on paper'), ('phone', 'By telephone'), ('portal', 'At the public page, with the code')], max_length=9)),
                ('told_on', models.DateField()),
                ('satisfied', models.CharField(blank=True, choices=[('yes', 'Yes'), ('partly', 'In part'), ('no', 'No'), ('not_asked', 'Could not be asked')], max_length=9)),
                ('satisfied_on', models.DateField(null=True)),
                ('satisfied_words', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('taken_back_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('complaint', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='complaints_register.complaint')),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('complaint', 'number'), name='complaints_one_answer_a_number'), models.CheckConstraint(condition=models.Q(('satisfied', ''), ('satisfied_on__isnull', False), _connector='OR'), name='complaints_satisfied_has_day')],
            },
        ),
    ]
