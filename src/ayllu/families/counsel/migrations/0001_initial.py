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
        ('people_register', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('places', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Episode',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('asked_on', models.DateField()),
                ('why', models.CharField(max_length=500)),
                ('urgency', models.CharField(choices=[('normal', 'Within the week'), ('soon', 'Within three days'), ('today', 'Today')], default='normal', max_length=6)),
                ('state', models.CharField(choices=[('asked', 'Asked for'), ('open', 'Under way'), ('closed', 'Closed'), ('declined', 'Not begun')], default='asked', max_length=8)),
                ('agreed', models.CharField(blank=True, choices=[('yes', 'She or he agrees'), ('too_young', 'Too young to be asked; the carer agrees')], max_length=9)),
                ('opened_on', models.DateField(null=True)),
                ('closed_on', models.DateField(null=True)),
                ('end_reason', models.CharField(blank=True, choices=[('goals', 'What was wanted was reached'), ('referred', 'Another service continues'), ('left', 'She or he did not want to go on'), ('moved', 'Moved away'), ('family_closed', "The family's case ended"), ('other', 'Another reason')], max_length=13)),
                ('end_note', models.CharField(blank=True, max_length=300)),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('household', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='counsel_episodes', to='people_register.household')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='counsel_episodes', to='people_register.person')),
                ('psychologist', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'indexes': [models.Index(fields=['site', 'state'], name='counsel_episode_state')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ['asked', 'open'])), fields=('person',), name='counsel_episode_one_live'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['open', 'closed']), _negated=True), models.Q(('opened_on__isnull', False), ('psychologist__isnull', False), models.Q(('agreed', ''), _negated=True)), _connector='OR'), name='counsel_episode_open_has_psychologist'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'closed'), _negated=True), models.Q(('closed_on__isnull', False), models.Q(('end_reason', ''), _negated=True)), _connector='OR'), name='counsel_episode_closed_says_why'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'declined'), _negated=True), models.Q(('end_note', ''), _negated=True), _connector='OR'), name='counsel_episode_declined_says_why'), models.CheckConstraint(condition=models.Q(('closed_on', None), ('opened_on', None), ('closed_on__gte', models.F('opened_on')), _connector='OR'), name='counsel_episode_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='Score',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('instrument', models.CharField(max_length=12)),
                ('edition', models.CharField(blank=True, max_length=1)),
                ('on_day', models.DateField()),
                ('external', models.BooleanField(default=False)),
                ('answers', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('total', models.DecimalField(decimal_places=1, max_digits=6)),
                ('item_alert', models.PositiveSmallIntegerField(default=0)),
                ('who', models.CharField(blank=True, max_length=120)),
                ('note', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('mistaken_at', models.DateTimeField(null=True)),
                ('mistaken_why', models.CharField(blank=True, max_length=300)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='scores', to='families_counsel.episode')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['episode', '-on_day'], name='counsel_score_episode')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('external', False), models.Q(('answers', ''), _negated=True)), models.Q(('external', True), models.Q(('who', ''), _negated=True)), _connector='OR'), name='counsel_score_own_or_external'), models.CheckConstraint(condition=models.Q(('mistaken_at', None), models.Q(('mistaken_why', ''), _negated=True), _connector='OR'), name='counsel_score_mistake_says_why')],
            },
        ),
        migrations.CreateModel(
            name='Alert',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('level', models.PositiveSmallIntegerField()),
                ('on_day', models.DateField()),
                ('raised_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people_register.person')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='alerts', to='families_counsel.episode')),
                ('score', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='alerts', to='families_counsel.score')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('level__range', (1, 3))), name='counsel_alert_level'), models.UniqueConstraint(fields=('score',), name='counsel_alert_once')],
            },
        ),
        migrations.CreateModel(
            name='AlertAnswer',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('side', models.CharField(choices=[('psychologist', 'Psychologist'), ('lead', 'Safeguarding lead')], max_length=12)),
                ('done', ayllu.ground.fields.EncryptedField()),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('alert', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='families_counsel.alert')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('alert', 'side'), name='counsel_answer_once'), models.CheckConstraint(condition=models.Q(('done', ''), _negated=True), name='counsel_answer_says_what')],
            },
        ),
        migrations.CreateModel(
            name='EpisodeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('asked_on', models.DateField()),
                ('why', models.CharField(max_length=500)),
                ('urgency', models.CharField(choices=[('normal', 'Within the week'), ('soon', 'Within three days'), ('today', 'Today')], default='normal', max_length=6)),
                ('state', models.CharField(choices=[('asked', 'Asked for'), ('open', 'Under way'), ('closed', 'Closed'), ('declined', 'Not begun')], default='asked', max_length=8)),
                ('agreed', models.CharField(blank=True, choices=[('yes', 'She or he agrees'), ('too_young', 'Too young to be asked; the carer agrees')], max_length=9)),
                ('opened_on', models.DateField(null=True)),
                ('closed_on', models.DateField(null=True)),
                ('end_reason', models.CharField(blank=True, choices=[('goals', 'What was wanted was reached'), ('referred', 'Another service continues'), ('left', 'She or he did not want to go on'), ('moved', 'Moved away'), ('family_closed', "The family's case ended"), ('other', 'Another reason')], max_length=13)),
                ('end_note', models.CharField(blank=True, max_length=300)),
                ('asked_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('household', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people_register.household')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people_register.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='families_counsel.episode')),
                ('psychologist', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ScoreEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('instrument', models.CharField(max_length=12)),
                ('on_day', models.DateField()),
                ('external', models.BooleanField(default=False)),
                ('mistaken_at', models.DateTimeField(null=True)),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='families_counsel.episode')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='site_episode_instrument_on_day_external_mistaken_at_events', to='families_counsel.score')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Session',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('on_day', models.DateField()),
                ('kind', models.CharField(choices=[('individual', 'Alone with her or him'), ('carer', 'With the carer'), ('family', 'With the family'), ('play', 'Play session'), ('phone', 'By telephone')], max_length=10)),
                ('came', models.CharField(choices=[('came', 'Came'), ('missed', 'Did not come'), ('cancelled', 'Cancelled in time')], default='came', max_length=9)),
                ('minutes', models.PositiveSmallIntegerField(null=True)),
                ('note', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('next_on', models.DateField(null=True)),
                ('mistaken_at', models.DateTimeField(null=True)),
                ('mistaken_why', models.CharField(blank=True, max_length=300)),
                ('adds_to', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='additions', to='families_counsel.session')),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sessions', to='families_counsel.episode')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['episode', '-on_day'], name='counsel_session_episode')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('came', 'came'), _negated=True), models.Q(('note', ''), _negated=True), _connector='OR'), name='counsel_session_came_has_note'), models.CheckConstraint(condition=models.Q(('minutes', None), ('minutes__range', (5, 480)), _connector='OR'), name='counsel_session_minutes'), models.CheckConstraint(condition=models.Q(('mistaken_at', None), models.Q(('mistaken_why', ''), _negated=True), _connector='OR'), name='counsel_session_mistake_says_why')],
            },
        ),
        migrations.CreateModel(
            name='SessionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('on_day', models.DateField()),
                ('kind', models.CharField(choices=[('individual', 'Alone with her or him'), ('carer', 'With the carer'), ('family', 'With the family'), ('play', 'Play session'), ('phone', 'By telephone')], max_length=10)),
                ('minutes', models.PositiveSmallIntegerField(null=True)),
                ('came', models.CharField(choices=[('came', 'Came'), ('missed', 'Did not come'), ('cancelled', 'Cancelled in time')], default='came', max_length=9)),
                ('mistaken_at', models.DateTimeField(null=True)),
                ('episode', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='families_counsel.episode')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='site_episode_on_day_kind_minutes_came_mistaken_at_events', to='families_counsel.session')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Summary',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('on_day', models.DateField()),
                ('text', ayllu.ground.fields.EncryptedField()),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='summaries', to='families_counsel.episode')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
