import { outcomeOf } from './send-outcome.js';

describe('what became of a message', () => {
  it.each([
    ['the server could not be reached', { code: 'ESOCKET' }, false, 'not_sent'],
    ['the password was wrong', { code: 'EAUTH', responseCode: 535 }, false, 'not_sent'],
    ['the person has no mailbox', { code: 'EENVELOPE', responseCode: 550 }, false, 'refused'],
    ['the mailbox is full for now', { code: 'EENVELOPE', responseCode: 452 }, false, 'not_sent'],
    ['the message was refused', { code: 'EMESSAGE', responseCode: 554 }, true, 'refused'],
    ['the message was put off', { code: 'EMESSAGE', responseCode: 451 }, true, 'not_sent'],
    ['the line broke before the message', { code: 'ECONNECTION' }, false, 'not_sent'],
    ['the line broke after the message', { code: 'ECONNECTION' }, true, 'unsure'],
    ['the server said goodbye after the message', { code: 'ECONNECTION', responseCode: 421 }, true, 'unsure'],
    ['no answer came to the message', { code: 'ETIMEDOUT' }, true, 'unsure'],
  ] as const)('when %s', (_what, error, begun, expected) => expect(outcomeOf(error, begun)).toBe(expected));
});
