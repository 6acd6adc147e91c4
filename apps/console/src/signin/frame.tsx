import type { ReactNode } from 'react';
import { Icon, Mark } from '../shell/icons.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { useWords } from '../words/language.js';

const icons = ['shield', 'lock', 'audit'] as const;

/** The quiet page around signing in. */
export function Frame({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const { signIn } = useWords();
  return (
    <div className="sign">
      <aside className="sign-left">
        <p className="brand">
          <Mark /> Hulplijn
        </p>
        <p className="motto">{signIn.motto}</p>
        <ul className="facts">
          {signIn.facts.map((fact, index) => (
            <li key={fact}>
              <Icon name={icons[index] ?? 'info'} />
              {fact}
            </li>
          ))}
        </ul>
      </aside>
      <main className="sign-right">
        <div className="sign-card">
          <LanguageSwitch />
          <h1>{title}</h1>
          {lead !== undefined && <p className="muted">{lead}</p>}
          {children}
        </div>
      </main>
    </div>
  );
}
