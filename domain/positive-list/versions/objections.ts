import { addDays, type Day } from '../../shared/day.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { VersionHead } from './version-head.ts';

type Case = { readonly others: readonly VersionHead[]; readonly proposal: VersionHead; readonly today: Day };

export const clause = '清单版本管理：生效日期不溯及既往，同一日只有一个版本生效';
const objection = (
  code: string,
  found: string,
  parts: Pick<Refusal, 'expected' | 'reason' | 'next'>,
): Refusal => ({
  code,
  severity: 'hard',
  at: 'effectiveFrom',
  found,
  ...parts,
  clause,
});

/** Today has begun too: goods were judged since its midnight, and the night in which goods are held anew is over. */
const hasBegun = ({ proposal, today }: Case): Refusal[] =>
  proposal.effectiveFrom > today
    ? []
    : [
        objection('LIST-VERSION-PAST', proposal.effectiveFrom, {
          expected: { zh: `${addDays(today, 1)} 或以后`, en: `${addDays(today, 1)} or later` },
          reason: {
            zh: '生效日期已经开始或已过，不能改变已经办理的事项。',
            en: 'The day has begun or gone by: what was decided on it would have been decided otherwise.',
          },
          next: {
            zh: '请改为明天或以后的日期；须立即停止交易的商品，由市场监管部门召回。',
            en: 'Choose tomorrow or a later day. Goods that must stop at once are recalled by market supervision.',
          },
        }),
      ];

const endsBeforeItBegins = ({ proposal: { effectiveFrom, effectiveTo } }: Case): Refusal[] =>
  effectiveTo === undefined || effectiveFrom < effectiveTo
    ? []
    : [
        {
          ...objection('LIST-VERSION-EMPTY', effectiveTo, {
            expected: { zh: `${effectiveFrom} 之后`, en: `a day after ${effectiveFrom}` },
            reason: {
              zh: '失效日期不晚于生效日期，该版本从不生效。',
              en: 'The version would end before it begins, and never hold.',
            },
            next: { zh: '请改正失效日期，或留空。', en: 'Correct the end, or leave it out.' },
          }),
          at: 'effectiveTo',
        },
      ];

const nameTaken = ({ others, proposal }: Case): Refusal[] =>
  others.some(({ version }) => version === proposal.version)
    ? [
        {
          ...objection('LIST-VERSION-NAMED', proposal.version, {
            reason: {
              zh: '该版本号已公布，公布的内容不再改变。',
              en: 'A version of this name is published, and what is published does not change.',
            },
            next: { zh: '请使用新的版本号。', en: 'Give it another name.' },
          }),
          at: 'version',
        },
      ]
    : [];

const sameDay = ({ others, proposal }: Case): Refusal[] =>
  others
    .filter(({ effectiveFrom }) => effectiveFrom === proposal.effectiveFrom)
    .map(({ version }) =>
      objection('LIST-VERSION-SAME-DAY', `${version} ${proposal.effectiveFrom}`, {
        reason: {
          zh: `版本 ${version} 在同一日生效。`,
          en: `Version ${version} takes effect on the same day.`,
        },
        next: { zh: '请更换生效日期。', en: 'Choose another day.' },
      }),
    );

/** Whether one begins while the other, by its own word, still holds. */
const breaksInto = (later: VersionHead, earlierOne: VersionHead): boolean =>
  earlierOne.effectiveTo !== undefined &&
  earlierOne.effectiveFrom < later.effectiveFrom &&
  later.effectiveFrom < earlierOne.effectiveTo;

const overlap = ({ others, proposal }: Case): Refusal[] =>
  others
    .filter((other) => breaksInto(proposal, other) || breaksInto(other, proposal))
    .map(({ version, effectiveFrom, effectiveTo = '…' }) =>
      objection('LIST-VERSION-OVERLAP', `${version} ${effectiveFrom} – ${effectiveTo}`, {
        reason: {
          zh: `与版本 ${version} 的期间重叠，而失效日期已经写明。`,
          en: `It overlaps with version ${version}, and an end was stated that does not give way.`,
        },
        next: {
          zh: '请把生效日期移到该期间之外，或不写本版本的失效日期。',
          en: 'Move it out of that time, or state no end for it.',
        },
      }),
    );

/** Whatever speaks against placing a version among the others. */
export const objections = [hasBegun, endsBeforeItBegins, nameTaken, sameDay, overlap] as const;
