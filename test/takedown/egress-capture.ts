import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Reads every packet of this network namespace as it is: the perl that every Debian has can, and Node cannot. */
const reader = `use Socket; $| = 1; alarm 300;
socket(my $wire, 17, 2, unpack("n", pack("S", 3))) or die "no packets: $!";
print "ready\\n";
while (my $from = recv($wire, my $packet, 96, 0)) {
  my (undef, $kind, undef, undef, $way) = unpack("SnlSC", $from);
  printf "%04x %s\\n", $kind, unpack("H*", $packet) if $way == 4;
}`;

export interface Capture {
  /** Where packets of this namespace went, in order, as `10.0.0.1 80` or `fd00::1 80`. */
  readonly sent: string[];
  stop(): void;
}

const groupsOf = (address: Buffer): string => address.toString('hex').replace(/(.{4})(?!$)/g, '$1:');

/** Where a packet goes; nothing for what finds neighbours, which the kernel does by itself. */
function destination(kind: string, packet: Buffer): string | undefined {
  const isIPv6 = kind === '86dd';
  if (!isIPv6 && kind !== '0800') return undefined;
  const protocol = packet.readUInt8(isIPv6 ? 6 : 9);
  if (isIPv6 && (protocol === 58 || protocol === 0)) return undefined;
  const address = isIPv6 ? `[${groupsOf(packet.subarray(24, 40))}]` : packet.subarray(16, 20).join('.');
  const length = isIPv6 ? 40 : (packet.readUInt8(0) & 15) * 4;
  const port = protocol === 6 || protocol === 17 ? packet.readUInt16BE(length + 2) : 0;
  return `${new URL(`http://${address}`).hostname.replace(/[[\]]/g, '')} ${port}`;
}

/** Looks on at all that leaves this network namespace, or goes around within it. */
export async function startCapture(): Promise<Capture> {
  const child = spawn('perl', ['-e', reader], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  await Promise.race([
    once(lines, 'line'),
    once(lines, 'close').then(() => Promise.reject(new Error('blind'))),
  ]);
  const sent: string[] = [];
  lines.on('line', (line) => {
    const [kind = '', packet = ''] = line.split(' ');
    const to = destination(kind, Buffer.from(packet, 'hex'));
    if (to !== undefined) sent.push(to);
  });
  return { sent, stop: () => void child.kill() };
}
