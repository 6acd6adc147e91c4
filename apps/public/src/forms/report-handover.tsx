import { usePage } from '../page/page-context.js';
import { HelpElsewhere } from '../views/handover.js';
import { Back } from './back.js';
import { reportAddress } from './form-addresses.js';

/** For whom another place is better: said kindly, with the numbers. */
export function ReportHandover() {
  const { language, own } = usePage();
  return (
    <div class="narrow" data-testid="handover">
      <Back href={reportAddress[language]} />
      <h1>{own.handoverTitle}</h1>
      <p class="lead">{own.handoverLead}</p>
      <HelpElsewhere />
    </div>
  );
}
