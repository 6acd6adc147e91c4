import { LinkLost, Refused } from '../connection/visitor-link.js';
import { acknowledged, marked, queued } from './chat-changes.js';
import { aChat } from './chat.fixture.js';
import { Outgoing } from './outgoing.js';

/** A server that answers each attempt as told, and then stores. */
function aServer(...answers: readonly Error[]) {
  const attempts: string[] = [];
  const left = [...answers];
  let state = aChat();
  let stored = 0;
  const outgoing = new Outgoing({
    next: () => state,
    send: async ({ clientMessageId }) => {
      attempts.push(clientMessageId);
      const answer = left.shift();
      if (answer) throw answer;
      stored += 1;
      state = acknowledged(state, clientMessageId, stored).state;
    },
    refused: (id) => (state = marked(state, id, true)),
  });
  const write = (id: string) =>
    (state = queued(state, { clientMessageId: id, text: id, at: '2026-11-23T19:16:00.000Z', failed: false }));
  return { outgoing, attempts, write, state: () => state };
}

describe('sending what is pending', () => {
  it('sends one by one in the order of writing', async () => {
    const { outgoing, attempts, write, state } = aServer();
    write('a');
    write('b');
    await Promise.all([outgoing.flush(), outgoing.flush()]);
    expect(attempts).toEqual(['a', 'b']);
    expect(state().pending).toEqual([]);
  });

  it('R3 keeps a message whose link broke and sends it again with the same id', async () => {
    const { outgoing, attempts, write, state } = aServer(new LinkLost());
    write('a');
    await outgoing.flush();
    expect(state().pending).toHaveLength(1);
    await outgoing.flush();
    expect(attempts).toEqual(['a', 'a']);
    expect(state().lines).toHaveLength(1);
  });

  it('marks a refused message and goes on with the next', async () => {
    const { outgoing, write, state } = aServer(new Refused({ code: 'unavailable' }));
    write('a');
    write('b');
    await outgoing.flush();
    expect(state().pending).toMatchObject([{ clientMessageId: 'a', failed: true }]);
    expect(state().lines).toMatchObject([{ clientMessageId: 'b' }]);
  });

  it('waits as long as the server asks when it goes too fast', async () => {
    const { outgoing, attempts, write, state } = aServer(new Refused({ code: 'too_many', retryAfterMs: 1 }));
    write('a');
    await outgoing.flush();
    expect(attempts).toEqual(['a', 'a']);
    expect(state().pending).toEqual([]);
  });
});
