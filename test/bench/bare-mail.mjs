// The least that sending can do: nodemailer with a pool of as many connections, from memory, and nothing is kept. It may
// send a message again when a connection breaks; the product may not.
import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { doTask } from './load-process.mjs';

const text = (number) =>
  [
    `VV-${number}`,
    `Uitleg ${number}: dit staat er zonder dat de betrokkene dat wil.`,
    `https://videobaan.test/p/${number}`,
  ].join('\n\n');

doTask(async ({ port, connections, count }) => {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
    ignoreTLS: true,
  });
  const send = (number) =>
    transport.sendMail({
      from: { name: 'Notices', address: 'vraag@example.org' },
      to: 'meldingen@videobaan.test',
      subject: `VV-${number}`,
      text: text(number),
      messageId: `<${randomUUID()}@example.org>`,
    });
  await send(0);
  const begun = performance.now();
  await Promise.all(Array.from({ length: count }, (_, number) => send(number)));
  const perSecond = count / ((performance.now() - begun) / 1_000);
  transport.close();
  return { perSecond };
});
