import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import { isIPv4 } from 'node:net';

/** What a name server says to one question; nothing at all when it gives none. */
export type NameAnswer = readonly string[] | 'no_such_name' | 'broken' | undefined;

/** A question: the name, whether it asks for IPv4 or IPv6, and how often it was asked before. */
export interface NameQuestion {
  readonly name: string;
  readonly family: 4 | 6;
  readonly before: number;
}

export interface NameServer {
  readonly port: number;
  /** Every question, as `4 name` or `6 name`. */
  readonly asked: string[];
  stop(): void;
}

function readQuestion(message: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message.readUInt8(at); length > 0; length = message.readUInt8(at)) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

/** The sixteen bytes of an address of IPv6, of which two groups at most are written as zero. */
function bytesOfIPv6(address: string): Buffer {
  const [head = '', tail] = address.split('::');
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  const all = [...before, ...zeros, ...after].map((group) => group.padStart(4, '0'));
  return Buffer.from(all.join(''), 'hex');
}

/** A record that may be kept for no time at all. */
function record(address: string): Buffer {
  const data = isIPv4(address) ? Buffer.from(address.split('.').map(Number)) : bytesOfIPv6(address);
  const head = Buffer.from([0xc0, 0x0c, 0, isIPv4(address) ? 1 : 28, 0, 1, 0, 0, 0, 0, 0, data.length]);
  return Buffer.concat([head, data]);
}

function reply(message: Buffer, end: number, answer: Exclude<NameAnswer, undefined>): Buffer {
  const records = typeof answer === 'string' ? [] : answer.map(record);
  const code = answer === 'no_such_name' ? 3 : answer === 'broken' ? 2 : 0;
  const head = Buffer.from([0, 0, 0x81, 0x80 | code, 0, 1, 0, records.length, 0, 0, 0, 0]);
  message.copy(head, 0, 0, 2);
  return Buffer.concat([head, message.subarray(12, end), ...records]);
}

/** A small name server that says what the test wants, with a lifetime of zero. */
export async function startNameServer(
  answerTo: (question: NameQuestion) => NameAnswer,
  { address = '127.0.0.1', port = 0 } = {},
): Promise<NameServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (message: Buffer, from: RemoteInfo) => {
    const { name, type, end } = readQuestion(message);
    if (type !== 1 && type !== 28) return;
    const family = type === 1 ? 4 : 6;
    const written = `${family} ${name}`;
    const before = asked.filter((one) => one === written).length;
    asked.push(written);
    const answer = answerTo({ name, family, before });
    if (answer !== undefined) socket.send(reply(message, end, answer), from.port, from.address);
  });
  socket.bind(port, address);
  await once(socket, 'listening');
  return { port: socket.address().port, asked, stop: () => socket.close() };
}
