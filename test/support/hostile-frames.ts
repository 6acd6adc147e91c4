import { randomUUID } from 'node:crypto';
import { frameOf } from './raw-socket.js';
import { type Dice, hostileJson, spoilt } from './hostile-values.js';

/** Where the frames are sent, and a conversation of somebody else that they name. */
export interface Target {
  readonly namespace: string;
  readonly own: string;
  readonly foreign: string;
}

type Make = (dice: Dice, target: Target) => Buffer;

const events = [
  'chat:open',
  'chat:send',
  'chat:sync',
  'chat:history',
  'chat:read',
  'chat:typing',
  'chat:end',
  'chat:leave',
  'chat:feedback',
  'chat:join',
  'chat:close',
  'desk:open',
  'desk:set',
  'queue:take',
  'queue:return',
];

const reserved = [
  'error',
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
];

/** Every field of every event, so that each event finds its own among strangers. */
const fields = (dice: Dice, { own, foreign }: Target): Readonly<Record<string, unknown>> => {
  const conversationId = dice.pick([own, foreign, randomUUID()]);
  return dice.pick([
    { conversationId },
    { conversationId, clientMessageId: randomUUID(), text: 'Hallo' },
    { conversationId, after: dice.pick([0, -1, 1.5, 2 ** 31]) },
    { conversationId, before: dice.pick([1, 0, 2 ** 53]) },
    { conversationId, seq: dice.pick([1, 0, -5, 2 ** 31 - 1]) },
    { conversationId, typing: true },
    { conversationId, helped: dice.upTo(6) },
    { available: true, maxParallel: dice.upTo(9) },
    {},
  ]);
};

const frame = (text: string): Buffer => frameOf(text);

/** An event that is well-formed but for its payload. */
const event: Make = (dice, target) => {
  const id = dice.upTo(3) === 0 ? '' : String(dice.upTo(1_000));
  const payload = dice.upTo(3) === 0 ? hostileJson(dice) : spoilt(fields(dice, target), dice);
  return frame(`42${target.namespace},${id}[${JSON.stringify(dice.pick(events))},${payload}]`);
};

/** Packets of Socket.IO that no client sends. */
const packet: Make = (dice, { namespace, own }) =>
  frame(
    dice.pick([
      () => `42${namespace},${dice.upTo(9)}["${dice.pick(reserved)}",${hostileJson(dice)}]`,
      () => `42${namespace},1[${hostileJson(dice)},{}]`,
      () => `42${namespace},1${hostileJson(dice)}`,
      () => `42${namespace},${'9'.repeat(1 + dice.upTo(400))}["chat:open",{}]`,
      () =>
        `42${dice.pick(['/admin', '/', '/staff', '/visitor', '/__proto__', `/${'x'.repeat(9_000)}`])},1["chat:open",{}]`,
      () => `40${dice.pick(['/admin', '/__proto__', '', ','])},${hostileJson(dice)}`,
      () => `40${namespace},${hostileJson(dice)}`,
      () => `43${namespace},${dice.upTo(99)}${hostileJson(dice)}`,
      () => `44${namespace},${hostileJson(dice)}`,
      () =>
        `45${dice.pick(['0', '1', '2', '1000000000', '-1', '1e9', 'x', ''])}-${namespace},1["chat:send",${hostileJson(dice)}]`,
      () => `46${dice.pick(['0', '1', '99999999999'])}-${namespace},1[{"_placeholder":true,"num":0}]`,
      () => `42${namespace},1["chat:sync",{"conversationId":"${own}","after":0}]`.slice(0, dice.upTo(60)),
      () => `4${dice.upTo(10)}${dice.bytes(dice.upTo(200)).toString('latin1')}`,
    ])(),
  );

/** Packets of Engine.IO, and WebSocket frames that break the rules: each is ignored or ends the connection. */
const transport: Make = (dice) =>
  dice.pick([
    () => frame(dice.pick(['', '0', '1', '2', '2probe', '3', '5', '6', '7', '9x', 'b4AAA=', '\u0000'])),
    () => frame(dice.bytes(dice.upTo(400)).toString('latin1')),
    () => frameOf(dice.bytes(1 + dice.upTo(400)), { opcode: 2 }),
    () => frameOf(Buffer.from([0xc0, 0xaf, 0xff, 0xfe]), {}),
    () => frameOf('4', { opcode: 3 + dice.upTo(5) }),
    () => frameOf('4', { opcode: 11 + dice.upTo(5) }),
    () => frameOf('42', { masked: false }),
    () => frameOf('42', { reserved: 1 + dice.upTo(7) }),
    () => frameOf('42["half', { fin: false }),
    () => frameOf('rest', { opcode: 0 }),
    () => frameOf('4', { claims: dice.pick([20_000, 2 ** 31, 2n ** 63n, 2n ** 64n - 1n]) }),
    () => frameOf('x'.repeat(130), { opcode: dice.pick([8, 9, 10]) }),
    () => frameOf(Buffer.from([0, dice.upTo(256)]), { opcode: 8 }),
    () => frameOf('x'.repeat(16_385 + dice.upTo(50_000))),
  ])();

/** One hostile frame, ready to be written. */
export const hostileFrame: Make = (dice, target) =>
  dice.pick([event, event, event, packet, packet, transport])(dice, target);
