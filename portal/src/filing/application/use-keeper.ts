import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Content, Purpose } from '#domain/filing/application.ts';
import { answerOf, api } from '../../api/client.ts';
import type { FilingFile } from '../../api/schema.ts';
import { filingFileKey } from '../use-filing.ts';
import { wishedFrom } from './filled.ts';
import { type Kept, openKeeper } from './keeper.ts';
import { shelfFor } from './shelf.ts';

type Where = { readonly subjectId: string; readonly mode: string; readonly purpose: Purpose };

const pause = 1200;
const later = (run: () => void) => {
  const timer = setTimeout(run, pause);
  return () => clearTimeout(timer);
};

/** Saves what is typed a moment after the typing stops, and when the page is left. */
export const useKeeper = (where: Where) => {
  const queries = useQueryClient();
  const [kept, setKept] = useState<Kept>({ state: 'idle' });
  const [shelf] = useState(() => shelfFor(where, sessionStorage));
  const [keeper] = useState(() => {
    const { subjectId, mode, purpose } = where;
    const save = async (content: Content) => {
      const application = await answerOf(
        api.PUT('/api/applicant/subjects/{subjectId}/filings/{mode}/draft', {
          params: { path: { subjectId, mode } },
          body: wishedFrom(content, purpose),
          // It is sent to its end also where the page is closed meanwhile.
          keepalive: true,
        }),
      );
      queries.setQueryData<FilingFile>(
        filingFileKey(subjectId, mode),
        (file) => file && { ...file, application, content: application },
      );
      return application.changedAt;
    };
    return openKeeper<Content>({ save, shelf, tell: setKept, later });
  });
  useEffect(() => {
    const leave = () => void keeper.flush();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      void keeper.flush();
    };
  }, [keeper]);
  return { keeper, kept, unsaved: shelf.take };
};
