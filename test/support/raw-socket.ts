import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { waitFor } from './wait.js';

/** How one WebSocket frame is written; the defaults make a good one. */
export interface FrameShape {
  readonly opcode?: number;
  readonly fin?: boolean;
  readonly masked?: boolean;
  readonly reserved?: number;
  /** Length to claim, when it is not to be the true one. */
  readonly claims?: number | bigint;
}

const text = 1;
const close = 8;

function lengthBytes(length: number | bigint): Buffer {
  if (length < 126) return Buffer.from([Number(length)]);
  if (length < 65_536) return Buffer.from([126, Number(length) >> 8, Number(length) & 255]);
  const long = Buffer.alloc(9, 127);
  long.writeBigUInt64BE(BigInt(length), 1);
  return long;
}

/** A frame as bytes. */
export function frameOf(payload: Buffer | string, shape: FrameShape = {}): Buffer {
  const { opcode = text, fin = true, masked = true, reserved = 0 } = shape;
  const bytes = Buffer.from(payload);
  const length = lengthBytes(shape.claims ?? bytes.length);
  if (masked) length[0] = (length[0] ?? 0) | 128;
  const mask = masked ? randomBytes(4) : Buffer.alloc(0);
  const body = masked ? bytes.map((byte, index) => byte ^ (mask[index % 4] ?? 0)) : bytes;
  return Buffer.concat([Buffer.from([(fin ? 128 : 0) | (reserved << 4) | opcode]), length, mask, body]);
}

/** A WebSocket written by hand, which may break every rule a library would keep. */
export class RawSocket {
  /** Texts the server sent, as they came. */
  readonly heard: string[] = [];
  closed = false;
  private rest = Buffer.alloc(0);

  private constructor(private readonly socket: Socket) {
    socket.on('error', () => undefined);
    socket.once('close', () => (this.closed = true));
    socket.on('data', (bytes: Buffer) => this.read(bytes));
  }

  /** Shakes hands as a page of `origin`; `headers` are added or take the place of the usual ones. */
  static async open(
    port: number,
    origin: string,
    { headers = {}, path = '/socket.io/?EIO=4&transport=websocket' } = {},
  ): Promise<{ readonly status: number; readonly socket: RawSocket }> {
    const socket = connect(port, '127.0.0.1');
    const all: Record<string, string> = {
      host: new URL(origin).host,
      origin,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
      ...headers,
    };
    // A header given as empty is left out.
    const lines = Object.entries(all).flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]));
    socket.write([`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
    const answer = await new Promise<Buffer>((resolve, reject) => {
      let got = Buffer.alloc(0);
      const more = (bytes: Buffer): void => {
        got = Buffer.concat([got, bytes]);
        if (!got.includes('\r\n\r\n')) return;
        socket.off('data', more);
        resolve(got);
      };
      socket.on('data', more).once('error', reject);
      socket.once('close', () => resolve(got));
    });
    const raw = new RawSocket(socket);
    const end = answer.indexOf('\r\n\r\n') + 4;
    raw.read(answer.subarray(end));
    return { status: Number(answer.toString('latin1').split(' ', 2)[1] ?? 0), socket: raw };
  }

  /** Sends a frame, or bytes as they are with `writeBytes`. */
  send(payload: Buffer | string, shape?: FrameShape): void {
    this.writeBytes(frameOf(payload, shape));
  }

  writeBytes(bytes: Buffer): void {
    if (!this.socket.destroyed) this.socket.write(bytes);
  }

  /** Joins a namespace with what the handshake carries; resolves when it was let in, refused or cut off. */
  async join(namespace: string, auth: object = {}): Promise<void> {
    this.send(`40${namespace},${JSON.stringify(auth)}`);
    await waitFor(
      'the namespace to answer',
      () => this.closed || this.heard.some((said) => /^4[04]/.test(said)),
    );
  }

  /** Waits for so many acknowledgements and gives them in the order in which they came. */
  async answers(namespace: string, count: number): Promise<object[]> {
    const head = `43${namespace},`;
    const found = await waitFor('the acknowledgements', () => {
      const said = this.heard.filter((text) => text.startsWith(head));
      return said.length >= count && said;
    });
    return found.map((text) => (JSON.parse(text.slice(text.indexOf('['))) as [object])[0]);
  }

  close(): void {
    this.closed = true;
    this.socket.destroy();
  }

  /** Frames of a server are never masked and, here, never in parts. */
  private read(bytes: Buffer): void {
    this.rest = Buffer.concat([this.rest, bytes]);
    while (this.rest.length >= 2) {
      const short = (this.rest[1] ?? 0) & 127;
      const head = short === 126 ? 4 : short === 127 ? 10 : 2;
      if (this.rest.length < head) return;
      const length =
        short === 126
          ? this.rest.readUInt16BE(2)
          : short === 127
            ? Number(this.rest.readBigUInt64BE(2))
            : short;
      if (this.rest.length < head + length) return;
      const opcode = (this.rest[0] ?? 0) & 15;
      const payload = this.rest.subarray(head, head + length).toString();
      this.rest = this.rest.subarray(head + length);
      if (opcode === close) return this.close();
      if (opcode !== text) continue;
      this.heard.push(payload);
      if (payload === '2') this.send('3');
    }
  }
}
