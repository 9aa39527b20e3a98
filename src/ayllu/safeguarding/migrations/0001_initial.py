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
                ('source_mark', models.CharField(max_length=64, null=True)),
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
                'constraints': [models.CheckConstraint(condition=models.Q(('level', None), ('level__range', (1, 4)), _connector='OR'), name='safeguarding_concern_level_one_to_four'), models.CheckConstraint(condition=models.Q(('state__in', ['new', 'acknowledged']), ('level__isnull', False), _connector='OR'), name='safeguarding_concern_assessed_has_level'), models.UniqueConstraint(fields=('source_mark',), name='safeguarding_source_once')],
            },
        ),
        migrations.CreateModel(
            name='Closing',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('outcome', models.CharField(choices=[('substantiated', 'It was so'), ('unsubstantiated', 'It could not be shown'), ('referred', 'In the hands of the authority'), ('duplicate', 'Same as another concern')], max_length=16)),
                ('words', ayllu.ground.fields.EncryptedField()),
                ('lessons', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('duplicate_of', models.CharField(blank=True, max_length=12)),
                ('not_reported_why', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('reopened_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('confirmed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('concern', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='closings', to='safeguarding.concern')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('reopened_at', None)), fields=('concern',), name='safeguarding_closing_once'), models.CheckConstraint(condition=models.Q(('confirmed_by', None), models.Q(('confirmed_by', models.F('by')), _negated=True), _connector='OR'), name='safeguarding_second_is_another'), models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'duplicate'), _negated=True), models.Q(('duplicate_of', ''), _negated=True), _connector='OR'), name='safeguarding_duplicate_of_which')],
            },
        ),
        migrations.CreateModel(
            name='ClosingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('outcome', models.CharField(choices=[('substantiated', 'It was so'), ('unsubstantiated', 'It could not be shown'), ('referred', 'In the hands of the authority'), ('duplicate', 'Same as another concern')], max_length=16)),
                ('reopened_at', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('confirmed_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='site_concern_outcome_by_confirmed_by_reopened_at_events', to='safeguarding.closing')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
                ('concern', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='safeguarding.concern')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Barred',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('why', models.CharField(choices=[('related', 'Family, friend or superior of someone in it'), ('declared', 'Declared a conflict of interest herself')], max_length=8)),
                ('note', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('concern', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='barred', to='safeguarding.concern')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('concern', 'user'), name='safeguarding_barred_once')],
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
                ('act', models.CharField(blank=True, choices=[('safety', 'Safety of the child'), ('child', 'Support for the child'), ('family', 'Support for the family'), ('medical', 'Medical care'), ('apart', 'The person named is kept apart from children'), ('inquiry', 'Internal inquiry'), ('staff', 'Measure with the staff'), ('feedback', 'Word to the child or to who raised it'), ('follow_up', 'Looked again'), ('other', 'Something else')], max_length=12)),
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
        migrations.CreateModel(
            name='LevelDecision',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('level', models.PositiveSmallIntegerField(choices=[(1, '1: poor practice'), (2, '2: breach of the code, or care that fails'), (3, '3: harm, or a possible crime'), (4, '4: grave harm, or danger now')])),
                ('reasons', ayllu.ground.fields.EncryptedField()),
                ('weighed_with', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('concern', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='safeguarding.concern')),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('reasons', ''), _negated=True), name='safeguarding_level_has_reasons')],
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('to', models.CharField(choices=[('police', 'Police'), ('prosecutor', 'Prosecutor'), ('upe', 'Special Protection Unit (UPE)'), ('demuna', 'DEMUNA'), ('cem', "Women's Emergency Centre (CEM)"), ('family_court', 'Family court'), ('other', 'Another authority')], max_length=12)),
                ('code', models.CharField(max_length=12, unique=True)),
                ('what', ayllu.ground.fields.EncryptedField()),
                ('made_at', models.DateTimeField(null=True)),
                ('how', models.CharField(blank=True, choices=[('person', 'In person, on paper'), ('phone', 'By telephone'), ('mail', 'Official e-mail or desk')], max_length=8)),
                ('number', models.CharField(blank=True, max_length=60)),
                ('answer', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('answered_on', models.DateField(null=True)),
                ('body', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.body')),
                ('concern', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='safeguarding.concern')),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('how', ''), ('made_at', None)), models.Q(('made_at__isnull', False), ('made_by__isnull', False), models.Q(('how', ''), _negated=True)), _connector='OR'), name='safeguarding_report_made_says_how'), models.CheckConstraint(condition=models.Q(('answered_on', None), models.Q(('made_at__isnull', False), models.Q(('answer', ''), _negated=True)), _connector='OR'), name='safeguarding_report_answered_after_made')],
            },
        ),
        migrations.CreateModel(
            name='ReportEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('to', models.CharField(choices=[('police', 'Police'), ('prosecutor', 'Prosecutor'), ('upe', 'Special Protection Unit (UPE)'), ('demuna', 'DEMUNA'), ('cem', "Women's Emergency Centre (CEM)"), ('family_court', 'Family court'), ('other', 'Another authority')], max_length=12)),
                ('made_at', models.DateTimeField(null=True)),
                ('how', models.CharField(blank=True, choices=[('person', 'In person, on paper'), ('phone', 'By telephone'), ('mail', 'Official e-mail or desk')], max_length=8)),
                ('number', models.CharField(blank=True, max_length=60)),
                ('answered_on', models.DateField(null=True)),
                ('concern', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='safeguarding.concern')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='site_concern_to_made_at_how_number_answered_on_events', to='safeguarding.report')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('capacity', models.CharField(choices=[('cover', 'Takes it, because the lead may not'), ('second', 'Second person')], max_length=8)),
                ('from_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('ended_at', models.DateTimeField(null=True)),
                ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('concern', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='safeguarding.concern')),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('ended_at', None)), fields=['user'], name='safeguarding_seat_user')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('concern', 'user'), name='safeguarding_seat_once')],
            },
        ),
        migrations.CreateModel(
            name='SeatEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('capacity', models.CharField(choices=[('cover', 'Takes it, because the lead may not'), ('second', 'Second person')], max_length=8)),
                ('from_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('ended_at', models.DateTimeField(null=True)),
                ('asked_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('concern', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='safeguarding.concern')),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='safeguarding.seat')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
                ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='concern',
            name='persons',
            field=models.ManyToManyField(related_name='+', through='safeguarding.ConcernPerson', to='people_register.person'),
        ),
    ]
