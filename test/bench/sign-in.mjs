import { post } from './conversations.mjs';
import { request } from 'node:http';

/** Signs a counsellor of the benchmark in; gives the headers of their further requests. */
export async function signIn(port, number) {
  const { headers } = await post(port, 'console.localhost', {
    path: '/api/session',
    body: { login: `bench-${number}@demo.test`, password: 'hulplijn-demo' },
  });
  const cookie = headers['set-cookie'][0].split(';', 1)[0];
  const host = `console.localhost:${port}`;
  const csrf = await new Promise((resolve, reject) => {
    request(
      { host: '127.0.0.1', port, path: '/api/session', headers: { host, cookie } },
      async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        resolve(JSON.parse(text).csrfToken);
      },
    )
      .once('error', reject)
      .end();
  });
  return { host, origin: `http://${host}`, cookie, 'content-type': 'application/json', 'x-csrf-token': csrf };
}
