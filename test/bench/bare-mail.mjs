// The least that sending can do: nodemailer with a pool of as many connections, from memory, and nothing is kept. It may
// send a message again when a connection breaks; the product may not. The messages are written before the clock starts:
// the `letters` that the product sends, with their files, or `texts` of three lines.
import { randomBytes, randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { noticeDocumentOf } from '../../dist/libs/takedown/src/document/notice-document.js';
import { noticeText } from '../../dist/libs/takedown/src/document/notice-text.js';
import { noticeMail } from '../../dist/libs/takedown/src/email/notice-mail.js';
import { doTask } from './load-process.mjs';

const mailbox = { name: 'Helpwanted', address: 'vraag@example.org' };
const to = 'meldingen@videobaan.test';
const explanation = (number) => `Uitleg ${number}: dit staat er zonder dat de betrokkene dat wil.`;
const url = (number) => `https://videobaan.test/p/${number}`;

function letter(number) {
  const reference = `VV-${number + 1}`;
  const token = randomBytes(16).toString('hex');
  const issued = {
    targets: [{ url: url(number), kind: 'post', reportId: randomUUID() }],
    basis: 'sexual_image',
    ageClass: 'minor',
    explanation: explanation(number),
    languages: ['nl'],
    capacity: 'ordinary',
    goodFaith: true,
    sender: { name: mailbox.name, email: mailbox.address },
    channel: {
      providerKind: 'platform',
      capacities: ['ordinary'],
      languages: ['nl'],
      maximumUrls: 100,
      mayPublishNotice: false,
    },
    reference,
    issuedAt: new Date(),
    answerTo: mailbox.address,
    domain: 'example.org',
  };
  const texts = [noticeText(issued, 'nl').text];
  const document = `${JSON.stringify(noticeDocumentOf(issued), undefined, 2)}\n`;
  const mail = noticeMail({ reference, to, texts, document, token, earlier: [], date: new Date() }, mailbox);
  return {
    from: mail.from,
    to: mail.to,
    replyTo: mail.replyTo,
    subject: mail.subject,
    text: mail.text,
    messageId: mail.messageId,
    date: mail.date,
    attachments: mail.files.map(({ name, type, content }) => ({
      filename: name,
      contentType: `${type}; charset=utf-8`,
      content,
    })),
  };
}

const text = (number) => ({
  from: mailbox,
  to,
  subject: `VV-${number}`,
  text: [`VV-${number}`, explanation(number), url(number)].join('\n\n'),
  messageId: `<${randomUUID()}@example.org>`,
});

const kinds = { letters: letter, texts: text };

doTask(async ({ port, connections, count, what }) => {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
    ignoreTLS: true,
  });
  const messages = Array.from({ length: count + 1 }, (_, number) => kinds[what](number));
  await transport.sendMail(messages.pop());
  const begun = performance.now();
  await Promise.all(messages.map((message) => transport.sendMail(message)));
  const perSecond = count / ((performance.now() - begun) / 1_000);
  transport.close();
  return { perSecond };
});
