/** States in which a provider is waited for, and for what: SQL of the notice `n`; null in every other state. */
export const expectationNow = `case n.state when 'sent' then 'acknowledgement'
  when 'acknowledged' then 'decision' when 'info_requested' then 'decision' end`;

/** Whether an escalation `e` is about what its notice `n` still waits for: a notice that was sent again begins anew. */
export const isCurrent = `(e.expectation = ${expectationNow} and e.expected_at > n.sent_at) is true`;

/** Whether more than a reminder has come up for what the notice `n` waits for. */
export const isEscalated = `exists (select from takedown.escalation e
  where e.programme_id = n.programme_id and e.notice_id = n.id and e.kind = 'escalate' and ${isCurrent})`;
