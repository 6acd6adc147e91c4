import type { ErrorCode, PublicProgramme, Refusal, StartConversation, StartedConversation } from '#contract';

/** What came of asking for a conversation. */
export type StartAnswer =
  StartedConversation | { readonly kind: 'refused'; readonly code: ErrorCode | 'offline' };

/** Asks for a conversation; never throws. */
export async function startConversation(wish: StartConversation): Promise<StartAnswer> {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  };
  try {
    const response = await fetch('/api/conversations', { ...request, credentials: 'omit' });
    if (response.ok) return (await response.json()) as StartedConversation;
    const { error } = (await response.json().catch(() => ({}))) as { error?: Refusal };
    return { kind: 'refused', code: error?.code ?? 'unavailable' };
  } catch {
    return { kind: 'refused', code: navigator.onLine ? 'unavailable' : 'offline' };
  }
}

/** The programme as it is now, or nothing when it cannot be had. */
export async function fetchProgramme(): Promise<PublicProgramme | undefined> {
  try {
    const response = await fetch('/api/programme', { credentials: 'omit' });
    return response.ok ? ((await response.json()) as PublicProgramme) : undefined;
  } catch {
    return undefined;
  }
}

/** Tells the server that the visitor left at once; works while the page goes away. */
export function sendLeave(token: string): void {
  const body = new Blob([token], { type: 'text/plain' });
  if (navigator.sendBeacon('/api/conversations/leave', body)) return;
  void fetch('/api/conversations/leave', {
    method: 'POST',
    body,
    keepalive: true,
    credentials: 'omit',
  }).catch(() => undefined);
}
