"""Numbers of a year, for those who may count."""

from ayllu.safeguarding.sql.making import definer

# Counts of one site and year up to the last full month; asked by its director, its monitoring
# officer and its lead alone. Small numbers are hidden by the page, before anyone reads them.
FIGURES = definer(
    "safeguarding_figures",
    "here uuid, in_year integer",
    "table (kind text, level integer, state text, outcome text, on_time boolean, times integer)",
    """
  select c.kind::text, c.level::integer, c.state::text, coalesce(o.outcome, '')::text,
         f.first <= c.acknowledge_by, count(*)::integer
  from safeguarding_concern c
  left join lateral (select min(s.at) as first from safeguarding_concernstep s
                     where s.concern_id = c.id and s.to_state = 'acknowledged') f on true
  left join safeguarding_closing o on o.concern_id = c.id and o.reopened_at is null
    and c.state = 'closed'
  where c.site_id = here
    and c.known_at >= make_timestamptz(in_year, 1, 1, 0, 0, 0, 'America/Lima')
    and c.known_at < least(
      make_timestamptz(in_year + 1, 1, 1, 0, 0, 0, 'America/Lima'),
      date_trunc('month', now() at time zone 'America/Lima') at time zone 'America/Lima')
    and exists (select 1 from accounts_assignment a where a.user_id = ayllu_user()
                and a.role in ('director', 'monitoring_officer', 'safeguarding_lead')
                and a.site_id = here and a.from_day <= current_date + 1
                and (a.to_day is null or a.to_day >= current_date))
  group by 1, 2, 3, 4, 5
""",
)
