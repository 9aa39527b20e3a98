"""Who answers a concern, who is out of it, and who takes it when nobody is left."""

from ayllu.safeguarding.sql.making import definer, refuse

# Concerns in whose team the asker sits, and those of which she is out.
SEATS = definer(
    "safeguarding_seats",
    "",
    "uuid[]",
    """
  select coalesce(array_agg(concern_id), '{}') from safeguarding_seat
  where user_id = ayllu_user() and ended_at is null
""",
)
BARRED = definer(
    "safeguarding_barred",
    "",
    "uuid[]",
    """
  select coalesce(array_agg(concern_id), '{}') from safeguarding_barred
  where user_id = ayllu_user()
""",
)

# Whether somebody may answer a concern: works here today, is not named, has no conflict.
FIT = definer(
    "safeguarding_fit",
    "concern uuid, who uuid",
    "boolean",
    """
  select exists (select 1 from accounts_user u where u.id = who and u.is_active
                 and u.surface = 'staff')
    and exists (select 1 from accounts_assignment a where a.user_id = who
                and a.from_day <= current_date + 1
                and (a.to_day is null or a.to_day >= current_date))
    and not exists (select 1 from safeguarding_concern c where c.id = concern
                    and who = any(c.named_users))
    and not exists (select 1 from safeguarding_barred b where b.concern_id = concern
                    and b.user_id = who)
""",
)

# The seat and its history are the record: raising must not hang on the columns of another room.
# Nobody of the site left who may answer: another lead takes it, else a privacy officer. A deputy
# whom the administrator makes a lead of the site sees it by that role.
COVER = definer(
    "safeguarding_cover",
    "target uuid",
    "void",
    """
declare
  here uuid;
  taker uuid;
begin
  select c.site_id into here from safeguarding_concern c where c.id = target;
  if exists (select 1 from accounts_assignment a where a.role = 'safeguarding_lead'
             and a.site_id = here and a.from_day <= current_date
             and (a.to_day is null or a.to_day >= current_date)
             and safeguarding_fit(target, a.user_id))
     or exists (select 1 from safeguarding_seat s where s.concern_id = target
                and s.capacity = 'cover' and s.ended_at is null
                and safeguarding_fit(target, s.user_id)) then
    return;
  end if;
  select a.user_id into taker from accounts_assignment a
  where a.role in ('safeguarding_lead', 'privacy_officer') and a.from_day <= current_date
    and (a.to_day is null or a.to_day >= current_date) and safeguarding_fit(target, a.user_id)
  order by a.role = 'privacy_officer', a.site_id <> here, a.from_day, a.user_id limit 1;
  if taker is not null then
    insert into safeguarding_seat
      (id, site_id, entered_at, concern_id, user_id, capacity, from_at)
    values (gen_random_uuid(), here, now(), target, taker, 'cover', now())
    on conflict do nothing;
  end if;
end
""",
    language="plpgsql",
)
FIND_COVER = definer(
    "safeguarding_find_cover",
    "",
    "trigger",
    """
begin
  if tg_table_name = 'safeguarding_concern' then
    perform safeguarding_cover(new.id);
  else
    perform safeguarding_cover(new.concern_id);
  end if;
  return null;
end
""",
    language="plpgsql",
)
# Roles end, people leave: asked now and then for every open concern.
COVER_ALL = definer(
    "safeguarding_cover_all",
    "",
    "void",
    "select safeguarding_cover(c.id) from safeguarding_concern c where c.state <> 'closed'",
).replace(" stable", "")

# How many open concerns of these sites nobody can answer: a number for the administrator, who
# then makes someone a lead of the site.
UNCOVERED = definer(
    "safeguarding_uncovered",
    "sites uuid[]",
    "integer",
    """
  select count(*)::integer from safeguarding_concern c
  where c.state <> 'closed' and c.site_id = any(sites)
    and exists (select 1 from accounts_assignment a where a.user_id = ayllu_user()
                and a.role = 'administrator' and a.site_id = c.site_id
                and a.from_day <= current_date + 1
                and (a.to_day is null or a.to_day >= current_date))
    and not exists (select 1 from accounts_assignment a where a.role = 'safeguarding_lead'
                    and a.site_id = c.site_id and a.from_day <= current_date
                    and (a.to_day is null or a.to_day >= current_date)
                    and safeguarding_fit(c.id, a.user_id))
    and not exists (select 1 from safeguarding_seat s where s.concern_id = c.id
                    and s.capacity = 'cover' and s.ended_at is null
                    and safeguarding_fit(c.id, s.user_id))
""",
)

# Who answers from another site may not open the child's file; her name is enough to act.
NAMES = definer(
    "safeguarding_names",
    "target uuid",
    "table (person_id uuid, name text, born date)",
    """
  select p.id, concat_ws(' ', p.given_names, p.primer_apellido, p.segundo_apellido), p.birth_date
  from safeguarding_concernperson l join people_register_person p on p.id = l.person_id
  join safeguarding_concern c on c.id = l.concern_id
  where c.id = target
    and (c.site_id = any(coalesce(ayllu_sites('safeguarding'), '{}'))
         or exists (select 1 from safeguarding_seat s where s.concern_id = c.id
                    and s.user_id = ayllu_user() and s.ended_at is null))
    and not (coalesce(ayllu_user(), c.id) = any(c.named_users))
    and not exists (select 1 from safeguarding_barred b where b.concern_id = c.id
                    and b.user_id = ayllu_user())
""",
)

CHECK_SEAT = definer(
    "safeguarding_check_seat",
    "",
    "trigger",
    f"""
begin
  if not safeguarding_fit(new.concern_id, new.user_id) then
    {refuse("safeguarding_seat_not_barred")}
  end if;
  return new;
end
""",
    language="plpgsql",
)
