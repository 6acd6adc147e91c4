import { type PostRule, postRules } from './post-ids.js';

function idOf(rule: PostRule, parsed: URL): string | undefined {
  const found = rule.path.exec(parsed.pathname);
  if (!found) return undefined;
  const id =
    rule.parameter === undefined
      ? found.slice(1).filter(Boolean).join('/')
      : parsed.searchParams.get(rule.parameter);
  return id === null || id === '' ? undefined : id;
}

/** Which post or account of a known platform an address is of, as in `youtube:post:dQw4`; nothing where that is not known. */
export function postKey(host: string, parsed: URL): string | undefined {
  for (const rule of postRules) {
    const id = rule.hosts.includes(host) ? idOf(rule, parsed) : undefined;
    if (id !== undefined) return `${rule.name}:${rule.folds ? id.toLowerCase() : id}`;
  }
  return undefined;
}
