import type { Config } from '#platform/config';

/** What the person at the terminal needs now: where to go, and as whom. */
export function welcome({ origins, demo }: Config, seconds: number): string {
  const accounts = [
    '  noor@demo.test   counsellor, Helpwanted',
    '  sam@demo.test    counsellor, Helpwanted',
    '  kim@demo.test    counsellor, Stop it Now!',
    '  tara@demo.test   takedown officer, Helpwanted',
    '  tom@demo.test    takedown officer, Helpwanted',
    '  mila@demo.test   supervisor, Helpwanted; publishes the yearly report',
    '  ada@demo.test    administrator of both; "Hours" closes and opens the chat',
  ];
  return [
    '',
    `Ready in ${seconds.toFixed(1)} s.`,
    '',
    `  Helpwanted     ${origins.get('helpwanted') ?? ''}`,
    `  Stop it Now!   ${origins.get('stop_it_now') ?? ''}`,
    `  Console        ${origins.get('console') ?? ''}`,
    `  Appointments   ${origins.get('appointment') ?? ''}`,
    ...(demo ? ['', 'Demo accounts, password "hulplijn-demo" (production refuses them):', ...accounts] : []),
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
}
