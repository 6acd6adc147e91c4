import type { HeadAnswer } from '#platform/egress';

/** Addresses of a made-up internet, which begins and ends in a network namespace of the test. */
export const open4 = '93.184.215.14';
export const open6 = '2606:2800:21f::14';
/** Of the machine that asks, though they are of the open internet. */
export const [own4, own6] = ['93.184.215.99', '2606:2800:21f::99'];
export const nameServer = '9.9.9.9';

/** What lies inside: of the machine, of its network, of its cloud, or of nobody. */
export const inside = [
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '168.63.129.16',
  '100.64.0.1',
  '100.100.100.200',
  '127.0.0.1',
  '0.0.0.0',
  '192.0.2.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:a00:1',
  '::a00:1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '64:ff9b::a00:1',
  '64:ff9b:1::a00:1',
  '2002:a00:1::1',
  '2001::a00:1',
  '2001:db8::1',
];

/** What was to be seen from outside. */
export interface Seen {
  /** Each URL as often as it was asked. */
  readonly answers: readonly (readonly [string, HeadAnswer])[];
  /** Where packets of the asking went, and what they reached, as `10.0.0.1 80`. */
  readonly packets: readonly string[];
  readonly reached: readonly string[];
  /** The same of what was sent afterwards, to see that it is seen. */
  readonly controlPackets: readonly string[];
  readonly controlReached: readonly string[];
  /** What servers were asked, as `HEAD open.example.org/path`. */
  readonly requests: readonly string[];
  readonly questions: readonly string[];
}

/** What is reached once the asking is over. */
export const mark = '192.0.2.77';

/** Sent afterwards, past all rules. */
export const control = [
  ['10.0.0.1', 80],
  ['169.254.169.254', 22],
  ['100.64.0.1', 443],
  ['fd00:ec2::254', 8080],
  ['127.0.0.1', 80],
] as const;

/** Ports on which everything at every address listens. */
export const listening = [22, 80, 443, 8080];
