import type { Application, Purpose } from '#domain/filing/application.ts';
import type { Filing } from '#domain/filing/filing.ts';
import type { Mode } from '#domain/filing/mode.ts';
import { renewableFrom } from '#domain/filing/term.ts';
import type { Day } from '#domain/shared/day.ts';
import { isInForceOn } from '#domain/shared/validity.ts';
import { type Refused, refused } from '../../edge/problem.ts';

export const underWay = ({ status }: Application) =>
  refused(409, {
    code: 'APPLICATION-UNDER-WAY',
    found: status,
    reason: { zh: '该模式的备案申请正在办理。', en: 'An application for this mode is under way.' },
    next: {
      zh: '请在“我的备案”中查看进度；如需修改，请先撤回。',
      en: 'See how it stands under “My filings”; withdraw it first to change it.',
    },
  });

const suspended = () =>
  refused(409, {
    code: 'FILING-SUSPENDED',
    reason: { zh: '该模式的备案已被中止。', en: 'The filing for this mode is suspended.' },
    next: {
      zh: '请先按中止理由整改，由主管部门恢复后再申请。',
      en: 'Mend what it was suspended for; once it is restored, apply again.',
    },
  });

const alreadyFiled = ({ number }: Filing) =>
  refused(409, {
    code: 'FILING-IN-FORCE',
    found: number,
    reason: { zh: '该模式已经备案。', en: 'A filing for this mode is in force.' },
    next: { zh: '如有变化，请申请变更。', en: 'Apply for its change where something has changed.' },
  });

const nothingInForce = (purpose: Purpose) =>
  refused(409, {
    code: 'FILING-NOT-IN-FORCE',
    found: purpose,
    reason: {
      zh: '没有可以变更或延续的有效备案。',
      en: 'There is no filing in force to change or to renew.',
    },
    next: { zh: '请重新申请备案。', en: 'Apply for a filing.' },
  });

const tooEarly = (mode: Mode, filing: Filing) =>
  refused(409, {
    code: 'RENEWAL-TOO-EARLY',
    found: filing.validTo,
    expected: {
      zh: `${renewableFrom(mode, filing)} 起`,
      en: `from ${renewableFrom(mode, filing)} on`,
    },
    reason: {
      zh: `备案有效期至 ${filing.validTo}，尚不能延续。`,
      en: `The filing holds until ${filing.validTo}; it cannot be renewed yet.`,
    },
    next: { zh: '届时系统会提醒您。', en: 'You will be reminded in time.' },
  });

/** Whether an application of this purpose is open as things stand; if not, why not and what to do. */
export const objectionToPurpose = (
  purpose: Purpose,
  mode: Mode,
  filing: Filing | undefined,
  today: Day,
): Refused | undefined => {
  if (filing?.status === 'suspended') return suspended();
  const holds = filing !== undefined && isInForceOn(today)(filing);
  if (purpose === 'first') return holds ? alreadyFiled(filing) : undefined;
  if (!holds) return nothingInForce(purpose);
  return purpose === 'renewal' && today < renewableFrom(mode, filing) ? tooEarly(mode, filing) : undefined;
};
