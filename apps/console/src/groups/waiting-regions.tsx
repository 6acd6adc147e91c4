import { useWords } from '../words/language.js';
import { useWaiting } from './use-groups.js';

/** How many people wait in each region, also where there is no group yet. */
export function WaitingRegions() {
  const { groups } = useWords();
  const regions = useWaiting().data?.regions;
  if (!regions) return null;
  return (
    <section className="stack waiting-regions" aria-labelledby="waiting-regions">
      <h3 id="waiting-regions">{groups.regions}</h3>
      {regions.length === 0 && <p className="muted">{groups.nobodyWaits}</p>}
      {regions.length > 0 && (
        <table data-testid="regions">
          <thead>
            <tr>
              <th scope="col">{groups.region}</th>
              <th scope="col" className="number">
                {groups.people}
              </th>
            </tr>
          </thead>
          <tbody>
            {regions.map(({ region, people }) => (
              <tr key={region}>
                <th scope="row">{region}</th>
                <td className="number">{people}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
