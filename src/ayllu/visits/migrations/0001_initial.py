import ayllu.lib.uuid7
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('people_papers', '0001_initial'),
        ('people_register', '0001_initial'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('places', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Visit',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('code', models.CharField(max_length=12, unique=True)),
                ('reason', models.CharField(choices=[('first', 'First visit'), ('assessment', 'Assessment'), ('follow_up', 'Follow-up'), ('other', 'Other')], max_length=12)),
                ('planned_on', models.DateField(null=True)),
                ('announced', models.BooleanField(default=True)),
                ('unannounced_why', models.CharField(blank=True, max_length=300)),
                ('two_needed', models.BooleanField(default=False)),
                ('alone_why', models.CharField(blank=True, max_length=300)),
                ('alone_read_at', models.DateTimeField(null=True)),
                ('started_at', models.DateTimeField(null=True)),
                ('done_on', models.DateField(null=True)),
                ('result', models.CharField(blank=True, choices=[('held', 'made'), ('nobody', 'nobody at home'), ('refused', 'they did not want it'), ('road', 'the road was closed'), ('rain', 'the rain did not let us'), ('other', 'could not be made')], max_length=8)),
                ('minutes', models.PositiveSmallIntegerField(null=True)),
                ('recorded_at', models.DateTimeField(null=True)),
                ('present', models.CharField(blank=True, max_length=300)),
                ('observations', models.TextField(blank=True, max_length=6000)),
                ('agreed', models.TextField(blank=True, max_length=2000)),
                ('next_visit_on', models.DateField(null=True)),
                ('cancelled_why', models.CharField(blank=True, max_length=300)),
                ('alone_read_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('household', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='people_register.household')),
                ('second_worker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['household', '-done_on'], name='visits_visit_household'), models.Index(fields=['site', 'done_on'], name='visits_visit_site'), models.Index(condition=models.Q(('cancelled_why', ''), ('done_on', None)), fields=['site', 'planned_on'], name='visits_visit_planned')],
                'constraints': [models.CheckConstraint(condition=models.Q(('announced', True), models.Q(('unannounced_why', ''), _negated=True), _connector='OR'), name='visits_unannounced_says_why'), models.CheckConstraint(condition=models.Q(('done_on', None), ('second_worker', None), models.Q(('second_worker', models.F('worker')), _negated=True), _connector='OR'), name='visits_two_are_two'), models.CheckConstraint(condition=models.Q(models.Q(('done_on', None), ('recorded_at', None), ('result', '')), models.Q(('done_on__isnull', False), models.Q(('result', ''), _negated=True), ('recorded_at__isnull', False)), _connector='OR'), name='visits_ended_has_day'), models.CheckConstraint(condition=models.Q(('cancelled_why', ''), ('done_on', None), _connector='OR'), name='visits_ended_or_cancelled'), models.CheckConstraint(condition=models.Q(('result', ''), ('result', 'held'), ('next_visit_on__isnull', False), _connector='OR'), name='visits_not_held_tries_again'), models.CheckConstraint(condition=models.Q(('done_on', None), ('next_visit_on', None), ('next_visit_on__gt', models.F('done_on')), _connector='OR'), name='visits_next_is_later'), models.CheckConstraint(condition=models.Q(('minutes', None), ('minutes__range', (1, 1440)), _connector='OR'), name='visits_minutes_of_a_day'), models.CheckConstraint(condition=models.Q(models.Q(('alone_read_at', None), ('alone_read_by', None)), models.Q(('alone_read_at__isnull', False), ('alone_read_by__isnull', False)), _connector='OR'), name='visits_alone_read_by_whom')],
            },
        ),
        migrations.CreateModel(
            name='Noted',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('dimension', models.CharField(choices=[('care', 'Care'), ('food', 'Food'), ('home', 'Dwelling'), ('health', 'Health'), ('education', 'Education'), ('livelihood', 'Livelihood'), ('protection', 'Protection and inclusion'), ('emotional', 'Emotional well-being')], max_length=10)),
                ('text', models.TextField(max_length=2000)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='noted', to='visits.visit')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('visit', 'dimension'), name='visits_noted_once'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='visits_noted_says')],
            },
        ),
        migrations.CreateModel(
            name='Paper',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people_papers.document')),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='papers', to='visits.visit')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('visit', 'document'), name='visits_paper_once')],
            },
        ),
        migrations.CreateModel(
            name='PaperEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('document', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people_papers.document')),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='visits.paper')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
                ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='visits.visit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NotedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('dimension', models.CharField(choices=[('care', 'Care'), ('food', 'Food'), ('home', 'Dwelling'), ('health', 'Health'), ('education', 'Education'), ('livelihood', 'Livelihood'), ('protection', 'Protection and inclusion'), ('emotional', 'Emotional well-being')], max_length=10)),
                ('text', models.TextField(max_length=2000)),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='visits.noted')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
                ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='visits.visit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VisitEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('code', models.CharField(max_length=12)),
                ('reason', models.CharField(choices=[('first', 'First visit'), ('assessment', 'Assessment'), ('follow_up', 'Follow-up'), ('other', 'Other')], max_length=12)),
                ('planned_on', models.DateField(null=True)),
                ('announced', models.BooleanField(default=True)),
                ('unannounced_why', models.CharField(blank=True, max_length=300)),
                ('two_needed', models.BooleanField(default=False)),
                ('alone_why', models.CharField(blank=True, max_length=300)),
                ('alone_read_at', models.DateTimeField(null=True)),
                ('started_at', models.DateTimeField(null=True)),
                ('done_on', models.DateField(null=True)),
                ('result', models.CharField(blank=True, choices=[('held', 'made'), ('nobody', 'nobody at home'), ('refused', 'they did not want it'), ('road', 'the road was closed'), ('rain', 'the rain did not let us'), ('other', 'could not be made')], max_length=8)),
                ('minutes', models.PositiveSmallIntegerField(null=True)),
                ('recorded_at', models.DateTimeField(null=True)),
                ('present', models.CharField(blank=True, max_length=300)),
                ('observations', models.TextField(blank=True, max_length=6000)),
                ('agreed', models.TextField(blank=True, max_length=2000)),
                ('next_visit_on', models.DateField(null=True)),
                ('cancelled_why', models.CharField(blank=True, max_length=300)),
                ('alone_read_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('household', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people_register.household')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='visits.visit')),
                ('second_worker', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
                ('worker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Word',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('seen', models.BooleanField()),
                ('why', models.CharField(blank=True, choices=[('school', 'at school'), ('work', 'at work'), ('relatives', 'with relatives'), ('other_carer', 'moved to another carer'), ('street', 'in the street'), ('hospital', 'in hospital'), ('detention', 'detained'), ('refused', 'did not want to'), ('sleeping', 'asleep'), ('other', 'another reason')], max_length=12)),
                ('note', models.CharField(blank=True, max_length=200)),
                ('is_child', models.BooleanField(default=False)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people_register.person')),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
                ('visit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='words', to='visits.visit')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('visit', 'person'), name='visits_word_once'), models.CheckConstraint(condition=models.Q(models.Q(('seen', True), ('why', '')), models.Q(('seen', False), models.Q(('why', ''), _negated=True)), _connector='OR'), name='visits_word_seen_or_why'), models.CheckConstraint(condition=models.Q(models.Q(('why', 'other'), _negated=True), models.Q(('note', ''), _negated=True), _connector='OR'), name='visits_word_other_says')],
            },
        ),
        migrations.CreateModel(
            name='WordEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('seen', models.BooleanField()),
                ('why', models.CharField(blank=True, choices=[('school', 'at school'), ('work', 'at work'), ('relatives', 'with relatives'), ('other_carer', 'moved to another carer'), ('street', 'in the street'), ('hospital', 'in hospital'), ('detention', 'detained'), ('refused', 'did not want to'), ('sleeping', 'asleep'), ('other', 'another reason')], max_length=12)),
                ('note', models.CharField(blank=True, max_length=200)),
                ('is_child', models.BooleanField(default=False)),
                ('entered_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people_register.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='visits.word')),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
                ('visit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='visits.visit')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
