import { takedownApis } from './takedown-apis.js';

const programmes = ['helpwanted', 'stop_it_now'];
const whole = 'helpwanted=cloudflare+https://acc0unt:s3cret-value@api.example.org/client/v4/';

describe('the interfaces of providers', () => {
  it('are known by their programme', () => {
    const { apis, problems } = takedownApis(whole, programmes);
    expect([...apis]).toEqual([
      [
        'helpwanted',
        [
          {
            provider: 'cloudflare',
            url: 'https://api.example.org/client/v4',
            account: 'acc0unt',
            token: 's3cret-value',
          },
        ],
      ],
    ]);
    expect(problems).toEqual([]);
  });

  it('are none where none is named', () => {
    expect(takedownApis(undefined, programmes)).toEqual({ apis: new Map(), problems: [] });
  });

  it('are reached without TLS on this very machine alone', () => {
    const plain = (host: string) => takedownApis(`helpwanted=cloudflare+http://a:b@${host}/v4`, programmes);
    expect(plain('127.0.0.1:8080').apis.get('helpwanted')?.[0]?.url).toBe('http://127.0.0.1:8080/v4');
    expect(plain('api.example.org').problems).toHaveLength(1);
  });

  it.each([
    'helpwanted=elsewhere+https://a:s3cret@api.example.org',
    'helpwanted=https://a:s3cret@api.example.org',
    'helpwanted=cloudflare+https://s3cret@api.example.org',
    'helpwanted=cloudflare+https://:s3cret@api.example.org',
    'helpwanted=cloudflare+https://a%2F:s3cret@api.example.org',
    'helpwanted=cloudflare+https://a:s3cret%0D%0A@api.example.org',
    'helpwanted=cloudflare+https://a:s3cret@api.example.org/?x=1',
    'helpwanted=cloudflare+ftp://a:s3cret@api.example.org/',
    'elsewhere=cloudflare+https://a:s3cret@api.example.org/',
    `${whole},${whole}`,
    's3cret',
  ])('O3 refuses anything else and never repeats a value', (text) => {
    const { apis, problems } = takedownApis(text, programmes);
    expect([apis.size, problems.length, problems.join().includes('s3cret')]).toEqual([0, 1, false]);
    expect(problems[0]).toMatch(/^TAKEDOWN_APIS /);
  });
});
