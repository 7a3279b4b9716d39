import { applicationId } from '#domain/filing/application.ts';
import { filingId } from '#domain/filing/filing.ts';
import type { FilingForm } from '#domain/filing/form.ts';
import type { Mode } from '#domain/filing/mode.ts';
import { precheckApplication } from '#functions/filing/applications/precheck-application.task.ts';
import { submitApplication } from '#functions/filing/applications/submit-application.route.ts';
import { weighApplication } from '#functions/filing/applications/weigh-application.task.ts';
import { aMode, aSubjectOf, aZone } from './a-zone.ts';
import { callRoute } from './call-route.ts';
import { decideStep, openSteps } from './desks.ts';
import { takeTwice } from './twice.ts';

export const formInOrder: FilingForm = {
  customsNumber: '1507960A1B',
  shopUrl: 'https://shop.example.cn/',
  mainMarkets: '俄罗斯',
};

export const someParticulars = {
  name: '满洲里示例商贸有限公司（0）',
  legalRepresentative: '王某',
  address: '满洲里市五道街1号',
  contactName: '李某',
  contactPhone: '0470-0000000',
};

/** A subject with its mode, and every hand through which its applications go. Nothing is applied for yet. */
export const anApplicant = async (mode: Mode = aMode()) => {
  const ports = await aZone({ mode });
  const { subjectId, person } = await aSubjectOf(ports);
  const id = filingId(subjectId, mode.id);
  const params = { subjectId, mode: mode.id };
  const refOf = (n = 1) => ({ kind: 'application', id: applicationId(id, n) }) as const;
  return {
    ports,
    person,
    subjectId,
    params,
    filing: { kind: 'filing', id } as const,
    refOf,
    apply: (body: unknown = { form: formInOrder }) =>
      callRoute(ports, submitApplication, { person, params, body }),
    precheck: (n = 1) => takeTwice(ports, precheckApplication, refOf(n)),
    weigh: (n = 1) => takeTwice(ports, weighApplication, refOf(n)),
    decide: (officer: string, step: string, verdict: Parameters<typeof decideStep>[4], n = 1) =>
      decideStep(ports, refOf(n), officer, step, verdict),
    steps: (n = 1) => openSteps(ports, refOf(n)),
    application: async (n = 1) => ports.register.get('application', applicationId(id, n)),
    entry: async () => ports.register.get('filing', id),
    subject: async () => ports.register.get('subject', subjectId),
  };
};

/** A subject whose filing for the mode two departments have agreed to. */
export const aFiledApplicant = async (mode: Mode = aMode()) => {
  const applicant = await anApplicant(mode);
  const { apply, precheck, decide, weigh } = applicant;
  await apply();
  if (mode.departments.length === 0) return applicant;
  await precheck();
  for (const { department } of mode.departments)
    await decide(`${department}-officer`, `review:${department}`, 'approve');
  await weigh();
  return applicant;
};
