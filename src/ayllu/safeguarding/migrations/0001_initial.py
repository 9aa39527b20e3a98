import ayllu.ground.fields
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
            name='Concern',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('code', models.CharField(max_length=12, unique=True)),
                ('letter_id', models.UUIDField(null=True, unique=True)),
                ('kind', models.CharField(choices=[('physical', 'Physical violence'), ('emotional', 'Emotional violence'), ('sexual', 'Sexual violence'), ('neglect', 'Neglect'), ('exploitation', 'Exploitation or labour'), ('privacy', 'Private data or pictures'), ('conduct', 'Breach of the code of conduct'), ('self_harm', 'Self-harm'), ('unsure', 'I am not sure')], max_length=12)),
                ('by_whom', models.CharField(choices=[('staff', 'Someone of the staff or a volunteer'), ('family', 'Someone of the family'), ('child', 'Another child or adolescent'), ('community', 'Someone of the community'), ('unknown', 'Not known')], max_length=10)),
                ('narrative', ayllu.ground.fields.EncryptedField()),
                ('words_of_child', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('place', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('done_already', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('in_danger_now', models.BooleanField(default=False)),
                ('happened_on', models.DateField(null=True)),
                ('known_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('raiser_name', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('named_users', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, size=None)),
                ('state', models.CharField(choices=[('new', 'New'), ('acknowledged', 'Acknowledged'), ('assessed', 'Assessed'), ('responding', 'Response under way'), ('closed', 'Closed')], default='new', max_length=12)),
                ('level', models.PositiveSmallIntegerField(null=True)),
                ('acknowledge_by', models.DateTimeField()),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('raised_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('level', None), ('level__range', (1, 3)), _connector='OR'), name='safeguarding_concern_level_one_to_three'), models.CheckConstraint(condition=models.Q(('state__in', ['new', 'acknowledged']), ('level__isnull', False), _connector='OR'), name='safeguarding_concern_assessed_has_level')],
            },
        ),
        migrations.CreateModel(
            name='ConcernEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('code', models.CharField(max_length=12)),
                ('kind', models.CharField(choices=[('physical', 'Physical violence'), ('emotional', 'Emotional violence'), ('sexual', 'Sexual violence'), ('neglect', 'Neglect'), ('exploitation', 'Exploitation or labour'), ('privacy', 'Private data or pictures'), ('conduct', 'Breach of the code of conduct'), ('self_harm', 'Self-harm'), ('unsure', 'I am not sure')], max_length=12)),
                ('in_danger_now', models.BooleanField(default=False)),
                ('named_users', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, size=None)),
                ('state', models.CharField(choices=[('new', 'New'), ('acknowledged', 'Acknowledged'), ('assessed', 'Assessed'), ('responding', 'Response under way'), ('closed', 'Closed')], default='new', max_length=12)),
                ('level', models.PositiveSmallIntegerField(null=True)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='site_code_kind_in_danger_now_named_users_state_level_events', to='safeguarding.concern')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ConcernPerson',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('concern', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='links', to='safeguarding.concern')),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people_register.person')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ConcernStep',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('to_state', models.CharField(choices=[('new', 'New'), ('acknowledged', 'Acknowledged'), ('assessed', 'Assessed'), ('responding', 'Response under way'), ('closed', 'Closed')], max_length=12)),
                ('note', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('level', models.PositiveSmallIntegerField(null=True)),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('concern', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='safeguarding.concern')),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(model_name='concern', name='persons', field=models.ManyToManyField(related_name='+', through='safeguarding.ConcernPerson', to='people_register.person')),
    ]
