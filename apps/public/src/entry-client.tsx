import { hydrate } from 'preact';
import type { ChatSession } from './chat/chat-session.js';
import { TokenKeeper } from './connection/token-keeper.js';
import { leaveNow, watchPageLeaving, watchWayOut, type WayOut } from './exit/leave.js';
import { App } from './page/app.js';
import type { PageState } from './page/page-state.js';
import { Visit } from './page/visit.js';
import { wordsIn } from './words/words.js';
import '../../../libs/design/tokens.css';
import './styles/page.css';

const written = document.getElementById('page')?.textContent;
const root = document.getElementById('app');

if (written && root) begin(JSON.parse(written) as PageState, root);

function begin(page: PageState, container: HTMLElement): void {
  const { exitUrl } = page.programme;
  const leaving = () => wordsIn(visit.store.get().language).top.leaving;
  const elsewhere: WayOut = { exitUrl, leaving, forget: () => visit.forget() };
  const keeper = new TokenKeeper(() => leaveNow(elsewhere));
  const visit = new Visit(page, { keeper, load });
  watchWayOut({ exitUrl, leaving, forget: () => visit.leave() });
  watchPageLeaving(() => visit.hasChat);
  hydrate(<App visit={visit} now={page.now} />, container);
  void visit.resume();
}

/** The weight of a chat is only loaded by who starts one. */
async function load(): Promise<(token: string) => ChatSession> {
  const { openChat } = await import('./chat/open-chat.js');
  return openChat;
}
