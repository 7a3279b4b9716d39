import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Portal } from './app/portal.tsx';
import { openLanguage } from './language/language.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the portal.');

await openLanguage();
createRoot(root).render(
  <StrictMode>
    <Portal />
  </StrictMode>,
);
