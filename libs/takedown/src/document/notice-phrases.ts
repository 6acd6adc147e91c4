import type { Capacity, TakedownBasis } from '#contract/takedown';

/** What a notice says in one language, in the order in which it says it. */
export interface NoticePhrases {
  readonly reference: (reference: string) => string;
  /** With a platform or a host; then with a search engine, which article 16 does not bind. */
  readonly notice: string;
  readonly searchNotice: string;
  readonly why: string;
  readonly about: Readonly<Record<TakedownBasis, string>>;
  readonly age: Readonly<Record<'minor' | 'adult', string>>;
  readonly category: string;
  readonly addresses: (count: number) => string;
  readonly sender: string;
  readonly name: string;
  readonly email: string;
  readonly capacity: Readonly<Record<Capacity, string>>;
  readonly noPerson: string;
  readonly goodFaith: string;
  readonly goodFaithStatement: string;
  readonly request: string;
  readonly asked: readonly string[];
  readonly searchAsked: readonly string[];
  readonly answerTo: (address: string, reference: string) => string;
}
