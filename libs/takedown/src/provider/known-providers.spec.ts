import { cautious, knownProviders } from './known-providers.js';
import { demoProviders } from './demo-providers.js';
import { ownerOf } from './host-owner.js';
import { unfitField } from './profile.policy.js';

describe('the providers an installation begins with', () => {
  const all = [...knownProviders, ...demoProviders];

  it('have profiles that fit, and codes and hosts of their own', () => {
    expect(knownProviders.length).toBeGreaterThanOrEqual(13);
    for (const { name, kind, profile, code, hosts } of all) {
      expect([name, unfitField(profile, kind)]).toEqual([name, undefined]);
      expect(code).toMatch(/^[a-z0-9_]{2,40}$/);
      for (const host of hosts) expect(ownerOf(host, all)?.hosts).toBe(hosts);
    }
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  });

  it('claim nothing that nobody checked: no form, no mail address, no domain of answers, nothing that may not be published', () => {
    for (const { name, profile } of knownProviders) {
      expect([name, profile.kind]).toEqual([name, name === 'Cloudflare' ? 'http_api' : 'assisted_form']);
      expect([name, profile.address ?? 'https://x/']).toEqual([
        name,
        expect.stringMatching(/^https:\/\/[^/]+\/$/),
      ]);
      expect(profile).toMatchObject({ replyDomains: [], mayPublishNotice: true, mayProbe: false });
      expect(profile.capacities).not.toContain('trusted_flagger');
    }
    expect(cautious.capacities).toEqual(['ordinary']);
  });

  it('are made up and reach nobody in a demo', () => {
    const named = demoProviders.flatMap(({ hosts, profile }) => [...hosts, profile.address ?? '']);
    for (const name of named) expect(name).toMatch(/\.(test|example)\/?$/);
  });
});
