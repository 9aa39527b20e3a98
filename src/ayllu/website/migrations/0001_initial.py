import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='PublishedFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.SlugField(max_length=60)),
                ('value', models.DecimalField(decimal_places=2, max_digits=14)),
                ('unit', models.CharField(blank=True, max_length=20)),
                ('as_of', models.CharField(max_length=20)),
                ('source', models.CharField(max_length=200)),
                ('ours', models.BooleanField(default=False)),
                ('published_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('key', 'as_of'), name='website_figure_once_a_date')],
            },
        ),
    ]
