import { useState } from 'react';
import type { Content, Purpose } from '#domain/filing/application.ts';
import { answerOf, api } from '../../api/client.ts';
import type { Refusal } from '../../api/refusal.ts';
import type { Application } from '../../api/schema.ts';
import { useAction } from '../../parts/use-action.ts';
import { refreshedByFiling } from '../use-filing.ts';
import { wishedFrom } from './filled.ts';
import type { Keeper } from './keeper.ts';

type Settings = {
  readonly subjectId: string;
  readonly mode: string;
  readonly purpose: Purpose;
  readonly read: () => Content;
  /** What the rules find without asking anybody. */
  readonly defects: (content: Content) => readonly Refusal[];
  readonly show: (defects: readonly Refusal[]) => void;
  readonly keeper: Keeper<Content>;
  readonly onSubmitted: (application: Application) => void;
};

type Wish = 'look' | 'submit';
type Judged = {
  readonly wish: Wish;
  readonly findings: readonly Refusal[];
  readonly departments: readonly string[];
};

/** Checked here, then by the server, then asked once more, then sent: each only where nothing speaks against it. */
export const useSubmission = (settings: Settings) => {
  const { subjectId, mode, purpose, read, defects, show, keeper, onSubmitted } = settings;
  const params = { path: { subjectId, mode } };
  const [judged, setJudged] = useState<Judged>();

  const judge = async (wish: Wish): Promise<Judged> => {
    const content = read();
    const found = defects(content);
    if (found.length > 0) return { wish, findings: found, departments: [] };
    const answer = await answerOf(
      api.POST('/api/applicant/subjects/{subjectId}/filings/{mode}/precheck', {
        params,
        body: wishedFrom(content, purpose),
      }),
    );
    return { wish, ...answer };
  };

  const check = useAction(judge, {
    onDone: (answer) => {
      show(answer.findings);
      setJudged(answer.findings.length === 0 ? answer : undefined);
    },
  });

  const submit = useAction(
    async (_: undefined) => {
      // A draft on its way would meet the submission at the server.
      await keeper.flush();
      const application = await answerOf(
        api.PUT('/api/applicant/subjects/{subjectId}/filings/{mode}', {
          params,
          body: wishedFrom(read(), purpose),
        }),
      );
      await keeper.close();
      return application;
    },
    { refreshes: refreshedByFiling, always: true, onDone: onSubmitted },
  );

  return {
    check,
    submit,
    /** Nothing was found, and this is who will look at it. */
    departments: judged?.departments,
    isAsking: judged?.wish === 'submit',
    forget: () => setJudged(undefined),
  };
};
