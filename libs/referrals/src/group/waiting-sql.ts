/** Of those who wait, each counts once for a region, however many groups of it they wait for. */
export const waitingSql = `
  select g.region, count(distinct e.contact_id)::int as people
  from referrals.enrolment e join referrals.peer_group g on g.programme_id = e.programme_id and g.id = e.group_id
  where e.programme_id = (select programmes.current()) and e.state = 'waiting'
  group by g.region order by people desc, g.region`;
