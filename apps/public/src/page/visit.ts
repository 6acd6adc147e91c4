import type { ErrorCode, PublicProgramme } from '#contract';
import type { ChatSession } from '../chat/chat-session.js';
import { createStore } from '../chat/store.js';
import type { TokenKeeper } from '../connection/token-keeper.js';
import { fetchProgramme, sendLeave, startConversation } from '../connection/visitor-api.js';
import type { OwnWords } from '../words/programme-words.js';
import type { Language } from '../words/words.js';
import { addresses, type PageState } from './page-state.js';

/** Why a chat could not start, in the terms the page has words for. */
export type StartProblem = 'closed' | 'too_many' | 'unavailable' | 'offline';

/** Where the visitor is on the one page. */
export interface VisitState {
  readonly programme: PublicProgramme;
  readonly language: Language;
  readonly own: OwnWords;
  readonly screen: 'home' | 'before' | 'handover';
  readonly topic?: string;
  readonly ageBand?: string;
  readonly starting: boolean;
  readonly problem?: StartProblem;
  readonly session?: ChatSession;
  /** By which the server knows the visitor of this session; stays in the page when nothing is kept any more. */
  readonly token?: string;
}

/** What a visit needs from the browser. */
export interface VisitParts {
  readonly keeper: TokenKeeper;
  /** Loads what a chat needs; throws when that cannot be loaded. */
  readonly load: () => Promise<(token: string) => ChatSession>;
}

/** The visitor's whole visit: one document, one history entry, from the first page to the end of the chat. */
export class Visit {
  readonly store;
  private left = false;

  /** Without `parts` the visit is only drawn, as on the server. */
  constructor(
    { programme, language, own }: PageState,
    private readonly parts?: VisitParts,
  ) {
    this.store = createStore<VisitState>({ programme, language, own, screen: 'home', starting: false });
  }

  get hasChat(): boolean {
    return this.store.get().session !== undefined;
  }

  /** Goes on with a conversation of this tab or of another one. */
  async resume(): Promise<void> {
    const token = this.parts?.keeper.current() ?? (await this.parts?.keeper.askOtherTabs());
    if (token === undefined || this.hasChat) return;
    const open = await this.load();
    if (open && !this.hasChat) this.open(open, token);
  }

  go(screen: VisitState['screen']): void {
    this.change({ screen, problem: undefined });
  }

  choose(choice: { readonly topic?: string } | { readonly ageBand?: string }): void {
    this.change(choice);
  }

  speak(language: Language): void {
    this.change({ language });
    document.documentElement.lang = language;
    history.replaceState(null, '', addresses[language]);
  }

  async start(): Promise<void> {
    if (this.store.get().starting) return;
    this.change({ starting: true, problem: undefined });
    // First what a chat needs, so that nobody stands in the line without a page that works.
    const open = await this.load();
    if (open) await this.startWith(open);
    this.change({ starting: false });
  }

  /** The conversation is over: its token leads nowhere any more. */
  ended(): void {
    this.parts?.keeper.forget();
  }

  /** Puts the ended chat away and goes on elsewhere on the page. */
  putAway(screen: VisitState['screen']): void {
    const { session } = this.store.get();
    session?.wipe();
    session?.close();
    this.parts?.keeper.forget();
    this.change({
      session: undefined,
      token: undefined,
      screen,
      topic: undefined,
      ageBand: undefined,
      problem: undefined,
    });
  }

  /** *Snel weg*: the server is told, and nothing stays. */
  leave(): void {
    const token = this.parts?.keeper.current();
    if (token !== undefined) sendLeave(token);
    this.forget();
    this.parts?.keeper.leave();
  }

  /** As {@link leave}, when another tab already told the server. */
  forget(): void {
    const { session } = this.store.get();
    this.left = true;
    this.parts?.keeper.forget();
    this.change({ token: undefined });
    session?.wipe();
    session?.close();
  }

  async refresh(): Promise<void> {
    const programme = await fetchProgramme();
    if (programme) this.change({ programme });
  }

  private async startWith(open: (token: string) => ChatSession): Promise<void> {
    const known = this.parts?.keeper.current();
    if (known !== undefined) return this.open(open, known);
    const { topic, ageBand, language, programme } = this.store.get();
    const { confidentialityVersion } = programme;
    // An empty choice says "rather not", which is the same as not choosing.
    const wish = {
      topic: topic || undefined,
      ageBand: ageBand || undefined,
      language,
      confidentialityVersion,
    };
    const answer = await startConversation(wish);
    if (answer.kind === 'started') this.open(open, answer.token);
    else if (answer.kind === 'handover') this.go('handover');
    else this.refused(answer.code);
  }

  private refused(code: ErrorCode | 'offline'): void {
    const known: readonly string[] = ['closed', 'too_many', 'offline'];
    this.change({ problem: known.includes(code) ? (code as StartProblem) : 'unavailable' });
    if (code !== 'closed') return;
    this.change({ programme: closedNow(this.store.get().programme), screen: 'home' });
    void this.refresh();
  }

  private open(open: (token: string) => ChatSession, token: string): void {
    // Whoever left while the answer was under way has left.
    if (this.left) return sendLeave(token);
    this.parts?.keeper.keep(token);
    this.change({ session: open(token), token, problem: undefined });
  }

  private async load(): Promise<((token: string) => ChatSession) | undefined> {
    try {
      return await this.parts?.load();
    } catch {
      this.change({ problem: navigator.onLine ? 'unavailable' : 'offline', screen: 'before' });
      return undefined;
    }
  }

  private change(part: Partial<VisitState>): void {
    this.store.set({ ...this.store.get(), ...part });
  }
}

function closedNow(programme: PublicProgramme): PublicProgramme {
  return programme.chat.open
    ? { ...programme, chat: { open: false, weekly: programme.chat.weekly } }
    : programme;
}
