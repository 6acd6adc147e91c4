import type { nlChat } from './nl-chat.js';
import type { nlPages } from './nl-pages.js';

export type Language = 'nl' | 'en';

export type PageWords = typeof nlPages;
export type ChatWords = typeof nlChat;

/** Every sentence of the pages that is the same for all programmes. */
export type Words = PageWords & ChatWords;

/** A short advice with its drawing. */
export interface Advice {
  readonly icon: 'euro' | 'proof' | 'block' | 'heart' | 'ear' | 'pace' | 'person';
  readonly title: string;
  readonly text: string;
}

/** The sentences that differ per programme. */
export interface ProgrammeWords {
  readonly heroTitle: string;
  readonly heroLead: string;
  readonly closedTitle: string;
  readonly closedLead: string;
  readonly steps: readonly { readonly title: string; readonly text: string }[];
  /**
   * What is and is not between us: `unknown`, `unless` and `between` are version 2026-11 of the text on
   * confidentiality. Whoever changes their meaning gives the programme a new version.
   */
  readonly unknown: readonly string[];
  readonly unless: string;
  readonly between: readonly string[];
  readonly adviceTitle: string;
  readonly advice: readonly Advice[];
  readonly callTitle: string;
  readonly callText: string;
  readonly callNote: string;
  readonly handoverTitle: string;
  readonly handoverLead: string;
  readonly handoverWrong: string;
  readonly endedLead: string;
  readonly foot: string;
}
