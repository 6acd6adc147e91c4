import { TokenKeeper } from './connection/token-keeper.js';
import { leaveNow, watchPageLeaving, watchWayOut, type WayOut } from './exit/leave.js';
import { watchCodeForm } from './forms/watch-code-form.js';
import { watchReportForm } from './forms/watch-report-form.js';
import '../../../libs/design/tokens.css';
import './styles/page.css';
import './styles/forms.css';
import './styles/requests.css';
import './styles/appointment.css';
import './styles/partner.css';

/** What the server writes into a page that is a form. */
interface FormState {
  readonly exitUrl: string;
  readonly leaving: string;
}

const written = document.getElementById('page')?.textContent;
if (written) begin(JSON.parse(written) as FormState);

/** The forms are whole without this: it adds the way out by keyboard, hands a token to the chat, and works for a code. */
function begin({ exitUrl, leaving }: FormState): void {
  const way: WayOut = { exitUrl, leaving: () => leaving, forget: () => keeper.forget() };
  const keeper = new TokenKeeper(() => leaveNow(way));
  watchWayOut({ ...way, forget: () => keeper.leave() });
  watchPageLeaving(() => true);
  const resumed = document.querySelector<HTMLAnchorElement>('a[data-token]');
  if (resumed?.dataset['token']) {
    keeper.keep(resumed.dataset['token']);
    location.replace(resumed.href);
  }
  watchCodeForm();
  watchReportForm();
}
