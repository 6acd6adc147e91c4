// A mail server on this machine that takes everything and keeps nothing: both senders of the benchmark hand over to it.
import { SMTPServer } from 'smtp-server';

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, _session, callback) => {
    stream.resume();
    stream.once('end', () => callback(null));
  },
});
server.on('error', () => undefined);
const { port } = await new Promise((resolve) => {
  const listening = server.listen(0, '127.0.0.1', () => resolve(listening.address()));
});
process.send({ port });
