import * as z from 'zod';
import { Application } from '#domain/filing/application.ts';
import { applicationStatuses } from '#domain/filing/application-lifecycle.ts';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { readers } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';
import { subjectNames } from '../subjects/subject-names.ts';
import { modeTitle } from './mode-title.ts';

const NamedApplication = Application.extend({ subjectName: z.string(), modeTitle: Bilingual });

export const listAllApplications = route(
  {
    id: 'listAllApplications',
    method: 'GET',
    path: '/api/officer/applications',
    who: readers,
    summary: { zh: '全部备案申请', en: 'Applications, by status' },
    query: z.object({ status: z.enum(applicationStatuses).optional(), after: z.string().optional() }),
    answer: z.object({ applications: z.array(NamedApplication), next: z.string().optional() }),
  },
  async (ports, { query }) => {
    const { items, next } = await ports.register.list('application', query.status, query.after);
    const [nameOf, modes] = await Promise.all([
      subjectNames(
        ports,
        items.map(({ subjectId }) => subjectId),
      ),
      ports.zone.all('mode'),
    ]);
    const applications = items.map((application) => ({
      ...application,
      subjectName: nameOf(application.subjectId),
      modeTitle: modeTitle(modes)(application),
    }));
    return { applications, next };
  },
);
