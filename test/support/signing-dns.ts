import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import type { SigningDomains } from './signing-domains.js';

const typeNames: Readonly<Record<number, string>> = { 1: 'A', 15: 'MX', 16: 'TXT', 28: 'AAAA' };

function readQuestion(message: Buffer): { name: string; type: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message.readUInt8(at); length > 0; length = message.readUInt8(at)) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.'), type: typeNames[message.readUInt16BE(at + 1)] ?? '', end: at + 5 };
}

/** A TXT record, in strings of 255 bytes at most. */
function record(text: string): Buffer {
  const strings = (text.match(/.{1,255}/gs) ?? []).map((part) =>
    Buffer.concat([Buffer.from([part.length]), Buffer.from(part, 'latin1')]),
  );
  const data = Buffer.concat(strings);
  const head = Buffer.from([0xc0, 0x0c, 0, 16, 0, 1, 0, 0, 0, 0, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

/** The names of signing domains, served on this machine as another process asks for them; gives its address. */
export async function serveDomains(
  domains: SigningDomains,
): Promise<{ readonly address: string; stop(): void }> {
  const socket = createSocket('udp4');
  const answer = async (message: Buffer, from: RemoteInfo): Promise<void> => {
    const { name, type, end } = readQuestion(message);
    const found = (await domains.lookup(name, type).catch(() => [])) as string[][];
    const records = found.map((parts) => record(parts.join('')));
    const head = Buffer.from([
      0,
      0,
      0x81,
      records.length > 0 ? 0x80 : 0x83,
      0,
      1,
      0,
      records.length,
      0,
      0,
      0,
      0,
    ]);
    message.copy(head, 0, 0, 2);
    socket.send(Buffer.concat([head, message.subarray(12, end), ...records]), from.port, from.address);
  };
  socket.on('message', (message: Buffer, from: RemoteInfo) => void answer(message, from));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, stop: () => socket.close() };
}
