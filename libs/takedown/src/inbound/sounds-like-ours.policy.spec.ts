import { soundsLikeOurs } from './sounds-like-ours.policy.js';

const marks = { addresses: ['verzoeken@helpline.test'], domains: ['videobaan.test'] };
const token = 'a1'.repeat(16);
const sounds = (raw: string) => soundsLikeOurs(Buffer.from(raw.replace(/\n/g, '\r\n')), marks);

describe('mail that may be about a notice', () => {
  it.each([
    ['came to our token', `To: vraag+${token}@helpline.test\n\nx`],
    [
      'answers a message of ours',
      `To: vraag@helpline.test\nReferences: <notice.${token}@helpline.test>\n\nx`,
    ],
    ['came to the address of notices with a tag', 'To: "V" <verzoeken+x@helpline.test>\n\nx'],
    ['says so in a folded line', 'Subject: x\nFrom: "Trust"\n <a@videobaan.test>\n\nx'],
    ['came to the address of notices', 'To: Verzoeken@Helpline.test\n\nx'],
    ['says it is of a provider', 'From: a@support.videobaan.test\n\nx'],
    ['reports about an envelope of ours', `To: vraag@helpline.test\n\nOriginal-Envelope-Id: ${token}\n\nx`],
  ])('is read when it %s', (_what, raw) => {
    expect(sounds(raw)).toBe(true);
  });

  it.each([
    ['is of somebody who asks for help', 'From: kind@example.org\nTo: vraag@helpline.test\n\nHallo'],
    ['passed a server of a provider', 'Received: from mx.videobaan.test\nFrom: kind@example.org\n\nx'],
    [
      'only speaks of a provider',
      'From: kind@example.org\nTo: vraag@helpline.test\n\nHet staat op videobaan.test',
    ],
    [
      'answers another mail of ours',
      `From: kind@example.org\nReferences: <${token}.0011223344556677@helpline.test>\n\nx`,
    ],
  ])('is left to others when it %s', (_what, raw) => {
    expect(sounds(raw)).toBe(false);
  });
});
