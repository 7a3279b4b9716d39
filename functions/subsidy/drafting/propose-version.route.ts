import * as z from 'zod';
import { moveProgrammeVersion } from '#domain/subsidy/drafting/lifecycle.ts';
import type { ProgrammeAdoptionTerms } from '#domain/subsidy/drafting/programme-adoption-terms.ts';
import { nextVersionOf, ProgrammeVersion } from '#domain/subsidy/drafting/programme-version.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { authorActs } from './author-acts.ts';
import { adoptionTermsOn, noVersion } from './read-version.ts';
import { questionAt } from './version-tasks.ts';
import { weighed } from './weigh.ts';

const noTerms = () =>
  refused(409, {
    code: 'PROGRAMME-TERMS-MISSING',
    severity: 'hard',
    found: '—',
    expected: { zh: '已公布的项目版本办理期限', en: 'published terms of adoption' },
    reason: {
      zh: '试验区尚未公布项目版本的办理期限，不能确定各环节时限。',
      en: 'The zone does not say how long those who are asked may take.',
    },
    next: { zh: '请运维人员公布办理期限。', en: 'Have the operator publish the terms.' },
  });

const proposed = (
  version: ProgrammeVersion,
  programmeVersion: number,
  terms: ProgrammeAdoptionTerms,
  moment: Moment,
) => {
  const status = moveProgrammeVersion(version.status, 'propose');
  const after = changed(version, moment, { status, programmeVersion, findings: [] });
  return { after, task: questionAt('legal-check', after, terms, [], moment) };
};

/** Proposes the version, if nothing stands against it, and asks the law first. The button pressed twice proposes once. */
export const proposeProgrammeVersion = route(
  {
    id: 'proposeProgrammeVersion',
    method: 'POST',
    path: '/api/officer/programmes/versions/{id}/proposal',
    who: ['programme-officer'],
    summary: { zh: '提出项目版本', en: 'Propose a version of a programme' },
    params: z.object({ id: z.string() }),
    answer: ProgrammeVersion,
    status: 202,
  },
  async (ports, { params: { id }, actor }) => {
    const version = await ports.register.get('programme-version', id);
    if (!version) return noVersion();
    if (version.status !== 'draft') return version;
    const moment = momentOf(ports);
    const terms = await adoptionTermsOn(ports, moment.today);
    if (!terms) return noTerms();
    const number = nextVersionOf(version.programmeId, await ports.zone.all('programme'));
    const { faults } = await weighed(ports, { ...version, programmeVersion: number }, moment.today);
    if (faults.length > 0) return new Refused(409, faults);
    const { after, task } = proposed(version, number, terms, moment);
    const event = happened('ProgrammeProposed', moment, actor.person, after, { before: version });
    return authorActs(ports, actor, after, event, { opens: [task] });
  },
);
