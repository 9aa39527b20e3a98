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
        ('pghistory', '0007_auto_20250421_0444'),
        ('places', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Complaint',
            fields=[
                ('id', models.UUIDField(default=ayllu.lib.uuid7.uuid7, editable=False, primary_key=True, serialize=False)),
                ('entered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('code', models.CharField(max_length=12, unique=True)),
                ('letter_id', models.UUIDField(null=True, unique=True)),
                ('way', models.CharField(choices=[('paper', 'On paper'), ('spoken', 'Spoken'), ('portal', 'At the public page')], max_length=6)),
                ('kind', models.CharField(choices=[('suggestion', 'Suggestion'), ('complaint', 'Complaint'), ('thanks', 'Thanks')], max_length=10)),
                ('about', models.CharField(choices=[('service', 'The service'), ('food', 'The food'), ('treatment', 'How the staff treats us'), ('house', 'The house and its things'), ('rules', 'The rules'), ('other', 'Something else')], max_length=9)),
                ('who', models.CharField(choices=[('child', 'A child or adolescent'), ('parent', 'A mother, a father or who cares'), ('other', 'Someone else'), ('nameless', 'Did not say who')], max_length=8)),
                ('who_name', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('reach', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('words', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('language', models.CharField(choices=[('es', 'Spanish'), ('qvc', 'Quechua of Cajamarca'), ('qu', 'Other Quechua'), ('en', 'English'), ('other', 'Another language')], default='es', max_length=5)),
                ('on_day', models.DateField()),
                ('received_at', models.DateTimeField()),
                ('about_users', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, size=None)),
                ('about_said', ayllu.ground.fields.EncryptedField(blank=True, default='')),
                ('state', models.CharField(choices=[('new', 'Not read yet'), ('acknowledged', 'Read, to answer'), ('answered', 'Answered'), ('appealed', 'Not satisfied, another answers'), ('closed', 'Closed'), ('passed_on', 'Passed on to safeguarding')], default='new', max_length=12)),
                ('harm', models.CharField(blank=True, choices=[('', 'Nothing points to harm'), ('proposed', 'The words may tell of harm'), ('ruled_out', 'Read: no harm in it'), ('passed_on', 'Passed on to safeguarding')], default='', max_length=9)),
                ('harm_at', models.DateTimeField(null=True)),
                ('acknowledge_by', models.DateField()),
                ('answer_by', models.DateField(null=True)),
                ('acknowledged_at', models.DateTimeField(null=True)),
                ('answered_on', models.DateField(null=True)),
                ('scan', models.CharField(blank=True, max_length=80)),
                ('scan_media', models.CharField(blank=True, max_length=20)),
                ('mistaken_at', models.DateTimeField(null=True)),
                ('mistaken_why', models.CharField(blank=True, max_length=300)),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('harm_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('heard_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('responsible', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.site')),
            ],
            options={
                'indexes': [models.Index(fields=['site', 'state', 'answer_by'], name='complaints_site_state'), models.Index(fields=['responsible', 'state'], name='complaints_responsible')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state', 'passed_on'), models.Q(('words', ''), _negated=True), _connector='OR'), name='complaints_has_words'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'passed_on'), _negated=True), models.Q(('words', ''), ('who_name', ''), ('about_said', ''), ('harm', 'passed_on'), ('reach', ''), ('scan', '')), _connector='OR'), name='complaints_passed_on_keeps_no_words'), models.CheckConstraint(condition=models.Q(models.Q(('way', 'spoken'), _negated=True), ('heard_by__isnull', False), _connector='OR'), name='complaints_spoken_has_hearer'), models.CheckConstraint(condition=models.Q(models.Q(('who', 'nameless'), _negated=True), ('who_name', ''), _connector='OR'), name='complaints_nameless_has_no_name'), models.CheckConstraint(condition=models.Q(('state__in', ['new', 'acknowledged', 'passed_on']), ('answered_on__isnull', False), models.Q(('kind', 'thanks'), ('state', 'closed')), _connector='OR'), name='complaints_answered_has_day'), models.CheckConstraint(condition=models.Q(('kind', 'thanks'), ('answer_by__isnull', False), _connector='OR'), name='complaints_answer_is_due'), models.CheckConstraint(condition=models.Q(('mistaken_at', None), models.Q(('mistaken_why', ''), _negated=True), _connector='OR'), name='complaints_mistake_says_why'), models.CheckConstraint(condition=models.Q(models.Q(('harm', 'proposed'), _negated=True), models.Q(('state__in', ['answered', 'closed']), _negated=True), _connector='OR'), name='complaints_harm_comes_first')],
            },
        ),
        migrations.CreateModel(
            name='ComplaintEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('code', models.CharField(max_length=12)),
                ('way', models.CharField(choices=[('paper', 'On paper'), ('spoken', 'Spoken'), ('portal', 'At the public page')], max_length=6)),
                ('kind', models.CharField(choices=[('suggestion', 'Suggestion'), ('complaint', 'Complaint'), ('thanks', 'Thanks')], max_length=10)),
                ('about', models.CharField(choices=[('service', 'The service'), ('food', 'The food'), ('treatment', 'How the staff treats us'), ('house', 'The house and its things'), ('rules', 'The rules'), ('other', 'Something else')], max_length=9)),
                ('who', models.CharField(choices=[('child', 'A child or adolescent'), ('parent', 'A mother, a father or who cares'), ('other', 'Someone else'), ('nameless', 'Did not say who')], max_length=8)),
                ('about_users', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, size=None)),
                ('state', models.CharField(choices=[('new', 'Not read yet'), ('acknowledged', 'Read, to answer'), ('answered', 'Answered'), ('appealed', 'Not satisfied, another answers'), ('closed', 'Closed'), ('passed_on', 'Passed on to safeguarding')], default='new', max_length=12)),
                ('harm', models.CharField(blank=True, choices=[('', 'Nothing points to harm'), ('proposed', 'The words may tell of harm'), ('ruled_out', 'Read: no harm in it'), ('passed_on', 'Passed on to safeguarding')], default='', max_length=9)),
                ('acknowledge_by', models.DateField()),
                ('answer_by', models.DateField(null=True)),
                ('acknowledged_at', models.DateTimeField(null=True)),
                ('answered_on', models.DateField(null=True)),
                ('mistaken_at', models.DateTimeField(null=True)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='site_code_way_kind_about_who_about_users_responsible_state_harm_acknowledge_by_answer_by_acknowledged_at_answered_on_mistaken_at_events', to='complaints_register.complaint')),
                ('responsible', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='places.site')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
