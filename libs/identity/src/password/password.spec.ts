import { hashPassword, verifyPassword } from './password.js';

const chosen = 'een lang wachtwoord';

describe('a password', () => {
  it('is kept at the cost of today, and is the only one that opens', async () => {
    const stored = await hashPassword(chosen);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[\w-]{22}\$[\w-]{43}$/);
    expect(await verifyPassword(chosen, stored)).toBe(true);
    expect(await verifyPassword('een ander wachtwoord', stored)).toBe(false);
  });

  it('is checked at the cost of its own day', async () => {
    const stored =
      '$argon2id$v=19$m=8,t=1,p=1$MDEyMzQ1Njc4OWFiY2RlZg$ZTC9zRSAj9zz0flMUwcF-AmW3zW09ZAQMXlwx71ffwk';
    expect(await verifyPassword(chosen, stored)).toBe(true);
    expect(await verifyPassword('een ander wachtwoord', stored)).toBe(false);
  });

  it('is nobody’s where there is none', async () => {
    expect(await verifyPassword(chosen, null)).toBe(false);
  });
});
