import { committeeDefects } from '../../casework/committee/soundness.ts';
import type { Bilingual } from '../../shared/bilingual.ts';
import { located } from '../../shared/refusal.ts';
import { askedFacts } from './asked-facts.ts';
import { type Check, defect } from './defect.ts';
import { type FactName, factCatalogue } from './fact.ts';

export const committeeCannotDecide: Check = ({ route }) =>
  route?.committee
    ? committeeDefects(route.committee).map((one) => located(one, `route.committee.${one.at}`))
    : [];

/** What is fast for some cannot be audited and sat upon for all. */
export const fastIsSlow: Check = ({ route }) =>
  (route?.fast || route?.noClaim) && (route.audit || route.committee?.decides === 'all')
    ? [
        defect(
          {
            code: 'PROGRAMME-FAST',
            at: route.fast ? 'route.fast' : 'route.noClaim',
            found: route.audit ? 'audit' : 'committee',
            expected: {
              zh: '不全部审计，也不全部会审',
              en: 'neither an audit nor a committee for every claim',
            },
          },
          {
            zh: '快速通道与全部审计或全部会审相矛盾。',
            en: 'A fast track contradicts an audit, or a committee, of every claim.',
          },
          {
            zh: '请去掉快速通道，或只对有异议的申报会审。',
            en: 'Leave out the fast track, or let the committee decide what is opposed.',
          },
        ),
      ]
    : [];

const isHereAlready = (fact: FactName): boolean => {
  const kind = factCatalogue[fact];
  return kind.from === 'register' || 'carries' in kind;
};

const askedFirst = ({ zh, en }: Bilingual, at: string) =>
  defect(
    {
      code: 'PROGRAMME-NO-CLAIM',
      at,
      found: zh,
      expected: {
        zh: '登记可知的事实，或其他申报已核定且通用的事实',
        en: 'what the register tells, or what another claim has shown and says the same for all',
      },
    },
    { zh: `免申即享的项目须由企业提供“${zh}”。`, en: `What needs no claim asks for this: ${en}.` },
    {
      zh: '请改用登记可知的事实，或去掉免申即享。',
      en: 'Use what is here already, or leave out that it needs no claim.',
    },
  );

/** What nobody needs to claim cannot ask whoever gets it for anything. */
export const noClaimAsks: Check = (programme) =>
  programme.route?.noClaim
    ? [
        ...programme.evidence.flatMap(({ title, required }, n) =>
          required ? [askedFirst(title, `evidence.${n}.required`)] : [],
        ),
        ...askedFacts(programme)
          .filter(({ fact }) => !isHereAlready(fact))
          .map(({ at, fact }) => askedFirst(factCatalogue[fact], at)),
      ]
    : [];

/** Whoever confirms what is drawn up while the period lasts is paid for a part of it, and cannot claim the rest. */
export const drawnUpTooEarly: Check = ({ route, period, window }) =>
  route?.noClaim && window.from <= period.to
    ? [
        defect(
          {
            code: 'PROGRAMME-DRAWN-UP-EARLY',
            at: 'window.from',
            found: window.from,
            expected: { zh: `晚于 ${period.to}`, en: `later than ${period.to}` },
          },
          {
            zh: '免申即享的项目在业务期间内开始起草，此后的业务不再计入。',
            en: 'What needs no claim is drawn up while the period lasts, and what happens afterwards is not counted.',
          },
          {
            zh: '请将申报期定在业务期间结束之后，或缩短业务期间。',
            en: 'Let the window begin once the period is over, or let the period be shorter.',
          },
        ),
      ]
    : [];

/** Whoever audits is asked by nobody as a department: one office would judge its own work. */
export const auditorIsJudge: Check = ({ route, departments }) =>
  route?.audit && departments.includes(route.audit.firm)
    ? [
        defect(
          {
            code: 'PROGRAMME-AUDITOR',
            at: 'route.audit.firm',
            found: route.audit.firm,
            expected: { zh: '审核部门以外的机构', en: 'none of the departments' },
          },
          {
            zh: '审计机构同时是审核部门。',
            en: 'The firm that audits is one of the departments as well.',
          },
          { zh: '请另择审计机构。', en: 'Name another firm.' },
        ),
      ]
    : [];
