// The least a chat server can do: pass a message on and acknowledge it. No sign-in, no storage.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });

io.on('connection', (socket) => {
  socket.join(socket.handshake.auth.conversationId);
  socket.on('chat:send', (message, answer) => {
    socket.to(message.conversationId).emit('chat:message', message);
    answer({ ok: true });
  });
});

http.listen(0, '127.0.0.1', () => process.send({ port: http.address().port }));
