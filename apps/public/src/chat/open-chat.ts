import { createSocket } from '../connection/socket-client.js';
import { ChatSession } from './chat-session.js';

/** A session on a socket of its own; loaded only once a chat starts. */
export function openChat(token: string): ChatSession {
  return new ChatSession(createSocket(token));
}
