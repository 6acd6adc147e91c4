export { decideHandshake } from './decide-handshake.js';
export { Hints, type Hint } from './hints.js';
export { LeanSocketAdapter } from './lean-socket.adapter.js';
export { SocketPayloadPipe } from './socket-payload.pipe.js';
export { RealtimeModule } from './realtime.module.js';
export { refusalOf } from './refusal.js';
export { SocketAccessGuard, type SocketActor } from './socket-access.guard.js';
export { SocketErrorFilter } from './socket-error.filter.js';
