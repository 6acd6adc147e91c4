/** Where an answer points, compared with what was asked; nobody goes there. */
export type RedirectKind = 'same_path' | 'same_host' | 'off_host' | 'login';

/** All that is kept of an answer: no header, no title, no body, and no hash of one. */
export type HeadAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly redirect?: RedirectKind }
  | { readonly kind: 'no_such_host' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused' };
