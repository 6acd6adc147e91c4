import '@mantine/core/styles.css';
import '../../../libs/design/tokens.css';
import './styles/mantine.css';
import './styles/console.css';
import './styles/shell.css';
import './styles/signin.css';
import './styles/inbox.css';
import './styles/messages.css';
import './styles/list-and-side.css';
import './styles/contacts.css';
import './styles/finding.css';
import './styles/calls.css';
import './styles/mail.css';
import './styles/forms.css';
import './styles/referrals.css';
import './styles/directory.css';
import './styles/groups.css';
import './styles/takedown.css';
import './styles/notice-mail.css';
import './styles/probes.css';
import './styles/providers.css';
import './styles/reports.css';
import { createTheme, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { LanguageProvider } from './words/language.js';

const theme = createTheme({ fontFamily: 'var(--font-sans)', defaultRadius: 'sm' });
const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: true } } });
const root = document.getElementById('root');

// Mantine's own style elements are left out: the content security policy lets no script write markup.
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
        getStyleNonce={() => document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? ''}
      >
        <QueryClientProvider client={queries}>
          <LanguageProvider>
            <App />
          </LanguageProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
