import { applicationStatuses } from '#domain/filing/application-lifecycle.ts';
import { statuses } from '#domain/filing/lifecycle.ts';
import { coursePlanStatuses } from '#domain/subsidy/courses/course-plan.ts';
import { answerOf, api } from '../api/client.ts';
import type { RecordRow } from './record.ts';

type Page = { readonly items: readonly RecordRow[]; readonly next?: string | undefined };

export type RegisterRecords = {
  readonly kind: 'application' | 'filing' | 'course-plan';
  readonly statuses: readonly string[];
  readonly page: (status: string | undefined, after: string | undefined) => Promise<Page>;
};

/** The one of these that was chosen; anything else in the address means all of them. */
const oneOf = <S extends string>(known: readonly S[], status: string | undefined) =>
  known.find((one) => one === status);

const queryOf = <S extends string>(status: S | undefined, after: string | undefined) => ({
  ...(status ? { status } : {}),
  ...(after ? { after } : {}),
});

const application: RegisterRecords = {
  kind: 'application',
  statuses: applicationStatuses,
  page: async (status, after) => {
    const query = queryOf(oneOf(applicationStatuses, status), after);
    const { applications, next } = await answerOf(
      api.GET('/api/officer/applications', { params: { query } }),
    );
    return { items: applications.map((one) => ({ ...one, title: one.modeTitle })), next };
  },
};

const filing: RegisterRecords = {
  kind: 'filing',
  statuses,
  page: async (status, after) => {
    const query = queryOf(oneOf(statuses, status), after);
    const { filings, next } = await answerOf(api.GET('/api/officer/filings', { params: { query } }));
    return { items: filings.map((one) => ({ ...one, title: one.modeTitle })), next };
  },
};

const coursePlan: RegisterRecords = {
  kind: 'course-plan',
  statuses: coursePlanStatuses,
  page: async (status, after) => {
    const query = queryOf(oneOf(coursePlanStatuses, status), after);
    const { plans, next } = await answerOf(api.GET('/api/officer/course-plans', { params: { query } }));
    return {
      items: plans.map(({ number, content, ...one }) => {
        const title = `${number} ${content.name}`;
        return { ...one, title: { zh: title, en: title } };
      }),
      next,
    };
  },
};

export const registerRecords = { application, filing, 'course-plan': coursePlan };
