import { type Actor, administers, type Role } from '#domain/casework/role.ts';
import { roleWords } from '#domain/casework/role-words.ts';
import { type Refused, refused } from './problem.ts';
import type { Who } from './route.ts';

const nobody: Actor = { person: '', name: '', offices: [], memberships: [] };
export const anonymous = nobody;

const signIn = () =>
  refused(401, {
    code: 'SIGN-IN-NEEDED',
    reason: { zh: '此操作需要登录。', en: 'This needs a sign-in.' },
    next: { zh: '请登录后重试。', en: 'Sign in and try again.' },
  });

const notYours = (roles: readonly Role[]) =>
  refused(403, {
    code: 'ROLE-NEEDED',
    reason: { zh: '您的岗位不能进行此操作。', en: 'Your offices do not include this.' },
    expected: {
      zh: `岗位：${roles.map((role) => roleWords[role].zh).join('、')}`,
      en: `One of: ${roles.map((role) => roleWords[role].en).join(', ')}`,
    },
    next: { zh: '如需开通，请联系本部门管理员。', en: 'Ask your department’s administrator.' },
  });

const notYourSubject = (subjectId: string) =>
  refused(403, {
    code: 'NOT-YOUR-SUBJECT',
    at: 'subjectId',
    found: subjectId,
    reason: { zh: '您不是该企业的成员。', en: 'You do not belong to this enterprise.' },
    next: {
      zh: '请选择您所在的企业，或请该企业管理员邀请您。',
      en: 'Choose your own, or ask its administrator to invite you.',
    },
  });

const belongs = (actor: Actor, subjectId: string) =>
  actor.memberships.some((membership) => membership.subjectId === subjectId);

const administratorNeeded = () =>
  refused(403, {
    code: 'ADMINISTRATOR-NEEDED',
    at: 'subjectId',
    reason: { zh: '此操作须由管理员办理。', en: 'Only an administrator may do this.' },
    next: {
      zh: '请联系本单位管理员；管理员名单见“成员”页面。',
      en: 'Ask an administrator; the page “Members” shows who that is.',
    },
  });

const subjectOnly = (who: OfSubject, actor: Actor, subjectId: string | undefined) => {
  if (subjectId === undefined || !belongs(actor, subjectId)) return notYourSubject(subjectId ?? '');
  return who === 'administrator' && !administers(actor, subjectId) ? administratorNeeded() : undefined;
};

type OfSubject = 'member' | 'administrator';

/** A route for those who act for the subject that its path names. */
export const isOfSubject = (who: Who): who is OfSubject => who === 'member' || who === 'administrator';

/**
 * The one place where a route's `who:` is enforced: nothing where the actor may pass. `member` and
 * `administrator` mean those of the subject that the path names.
 */
export const permission = (
  who: Who,
  actor: Actor | undefined,
  subjectId: string | undefined,
): Refused | undefined => {
  if (who === 'anyone') return undefined;
  if (!actor) return signIn();
  if (who === 'signed-in') return undefined;
  if (isOfSubject(who)) return subjectOnly(who, actor, subjectId);
  return actor.offices.some(({ role }) => who.includes(role)) ? undefined : notYours(who);
};
