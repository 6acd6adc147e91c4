import { randomBytes, randomUUID } from 'node:crypto';
import { KeyRing } from '#platform/crypto';
import { PartnerLinks } from './partner-links.service.js';

const passes = (...programmes: readonly string[]): ReadonlyMap<string, string> =>
  new Map(programmes.map((programme) => [programme, randomBytes(32).toString('base64')]));

function ringOf(pepper: Buffer, programmes: readonly string[] = ['helpwanted', 'stop_it_now']): KeyRing {
  return new KeyRing({ passes: passes(...programmes), programmes: new Map(), pepper, hooks: new Map() });
}

describe('the link of a clinic', () => {
  const pepper = randomBytes(32);
  const ring = ringOf(pepper);
  const links = new PartnerLinks(ring);
  const appointmentId = randomUUID();
  const tokenOf = (programme: string, id = appointmentId): string =>
    links.linkOf(programme, id).replace('/partner/', '');
  const token = tokenOf('helpwanted');

  it('is read as the appointment and the programme it was made for, by any process with the same keys', () => {
    for (const programme of ['helpwanted', 'stop_it_now'])
      expect(new PartnerLinks(ringOf(pepper)).read(tokenOf(programme))).toEqual({ programme, appointmentId });
  });

  it('is the same in every mail, and tells no programme', () => {
    expect(tokenOf('helpwanted')).toBe(token);
    expect(token).toMatch(/^[A-Za-z0-9_-]{64}$/);
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toMatch(/helpwanted|stop/);
  });

  it('A8 with any bit of it changed is of nothing', () => {
    const bytes = Buffer.from(token, 'base64url');
    for (const place of bytes.keys())
      for (let bit = 1; bit < 256; bit <<= 1) {
        const changed = Buffer.from(bytes);
        changed[place] = (bytes[place] ?? 0) ^ bit;
        expect(links.read(changed.toString('base64url'))).toBeUndefined();
      }
  });

  it('A8 cut, lengthened, empty or written in other letters is of nothing', () => {
    const others = [
      '',
      token.slice(0, -1),
      token.slice(1),
      `${token}A`,
      `${token}=`,
      ` ${token}`,
      `${token}\n`,
      `${token.slice(0, 32)}.${token.slice(32)}`,
      appointmentId,
      'é'.repeat(64),
      token.repeat(500),
    ];
    // The letters of the other base64, which a lenient reader takes for the same.
    const plus = Array.from({ length: 50 }, () => tokenOf('helpwanted', randomUUID()))
      .filter((each) => /[-_]/.test(each))
      .map((each) => each.replaceAll('-', '+').replaceAll('_', '/'));
    for (const other of [...others, ...plus]) expect(links.read(other)).toBeUndefined();
  });

  it('A8 made with the mark of another appointment, for another purpose or under other keys is of nothing', () => {
    const id = Buffer.from(appointmentId.replaceAll('-', ''), 'hex');
    const said = `helpwanted|${id.toString('hex')}`;
    const made = (mark: Buffer): string => Buffer.concat([id, mark]).toString('base64url');
    expect(links.read(made(ring.keyedHash('partner-link', said)))).toBeDefined();
    const other = Buffer.from(tokenOf('helpwanted', randomUUID()), 'base64url').subarray(16);
    const foreign = [
      other,
      ring.keyedHash('appointment-code', said),
      ring.keyedHash('report-pass', said),
      ring.keyedHash('partner-link', id.toString('hex')),
      ring.keyedHash('partner-link', `unknown|${id.toString('hex')}`),
      ringOf(randomBytes(32)).keyedHash('partner-link', said),
      Buffer.alloc(32),
    ];
    for (const mark of foreign) expect(links.read(made(mark))).toBeUndefined();
  });

  it('P4 of a programme that this installation does not have is of nothing', () => {
    const narrow = new PartnerLinks(ringOf(pepper, ['helpwanted']));
    expect(narrow.read(token)).toBeDefined();
    expect(narrow.read(tokenOf('stop_it_now'))).toBeUndefined();
  });
});
