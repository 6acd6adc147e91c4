import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CallView, ContactView, PhoneView } from '#contract';
import { callsApi } from '../api/calls.js';
import { ApiError } from '../api/client.js';
import { renewDraft } from '../contacts/use-contact.js';
import { useTask } from '../shell/use-task.js';
import { usePhone } from './use-phone.js';

/** The call of whoever looks, and what can be done with it. */
export function useCall() {
  const queries = useQueryClient();
  const phone = usePhone();
  const task = useTask();
  // The same key until it was answered: beginning again after a lost answer is the same call.
  const key = useRef(crypto.randomUUID());
  const call = phone.data?.call;

  const put = async (next: PhoneView['call']) => {
    // Before the line was heard of at all there is nothing to put it into.
    if (!queries.getQueryData(['phone'])) return queries.invalidateQueries({ queryKey: ['phone'] });
    await queries.cancelQueries({ queryKey: ['phone'] });
    queries.setQueryData<PhoneView>(['phone'], (before) => {
      if (!before) return undefined;
      const line = Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'call'));
      return { ...(line as unknown as PhoneView), ...(next && { call: next }) };
    });
  };
  const show = async ({ call: next, contact }: CallView) => {
    keep(contact);
    await put(next);
  };
  /** A contact as it stands now, for everything that shows it. */
  const keep = (contact: ContactView) => {
    queries.setQueryData(['contact', contact.id], contact);
    renewDraft(contact);
  };
  const run = (work: () => Promise<CallView>) =>
    task.run(async () => {
      try {
        await show(await work());
        void queries.invalidateQueries({ queryKey: ['contacts'] });
      } catch (error) {
        // In another window something else may have happened.
        if (error instanceof ApiError && error.code === 'conflict')
          void queries.invalidateQueries({ queryKey: ['phone'] });
        throw error;
      }
    });

  return {
    phone,
    call,
    busy: task.busy,
    problem: task.problem,
    start: () =>
      run(async () => {
        const begun = await callsApi.start(key.current);
        key.current = crypto.randomUUID();
        return begun;
      }),
    stop: (id: string) => run(() => callsApi.stop(id)),
    resume: (id: string) => run(() => callsApi.resume(id)),
    keep,
    logged: (contact: ContactView) => {
      keep(contact);
      void put(undefined).then(() => queries.invalidateQueries({ queryKey: ['phone'] }));
    },
  };
}

/** What {@link useCall} gives. */
export type CallAtHand = ReturnType<typeof useCall>;
