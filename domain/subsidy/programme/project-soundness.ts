import { percent } from '../amount/reckonings.ts';
import { projectRuleOf } from './amount-rule.ts';
import { type Check, defect } from './defect.ts';
import type { Programme } from './programme.ts';

const milestonesOf = (programme: Programme) => {
  const rule = projectRuleOf(programme);
  return rule?.kind === 'instalments' ? rule.milestones : [];
};

/** What may have been paid rises from milestone to milestone, and ends with the whole. */
export const sharesDoNotRise: Check = (programme) => {
  const all = milestonesOf(programme);
  return all.flatMap(({ upTo }, n) => {
    const isLast = n === all.length - 1;
    const before = all[n - 1]?.upTo ?? 0;
    const stands = upTo > before && (upTo === 10_000) === isLast;
    return stands
      ? []
      : [
          defect(
            {
              code: 'PROGRAMME-MILESTONES',
              at: `formula.amount.milestones.${n}.upTo`,
              found: percent(upTo),
              expected: isLast
                ? { zh: '100%', en: '100%' }
                : { zh: `高于 ${percent(before)}，低于 100%`, en: `above ${percent(before)}, below 100%` },
            },
            {
              zh: '累计拨付比例须逐个节点增加，最后一个为 100%。',
              en: 'What may have been paid rises from milestone to milestone, and ends with 100%.',
            },
            { zh: '请更正各节点的累计比例。', en: 'Correct the shares of the milestones.' },
          ),
        ];
  });
};

export const milestonesTwice: Check = (programme) =>
  milestonesOf(programme).flatMap(({ id }, n, all) =>
    all.findIndex((one) => one.id === id) === n
      ? []
      : [
          defect(
            {
              code: 'PROGRAMME-MILESTONE-TWICE',
              at: `formula.amount.milestones.${n}.id`,
              found: id,
              expected: { zh: '与其他节点不同的代号', en: 'a code that no other milestone has' },
            },
            { zh: '两个节点的代号相同。', en: 'Two milestones have the same code.' },
            { zh: '请为每个节点取不同的代号。', en: 'Give every milestone a code of its own.' },
          ),
        ],
  );

/** What a milestone asks for must be evidence of the programme, and an audit be somebody's. */
export const milestonesAskInVain: Check = (programme) =>
  milestonesOf(programme).flatMap(({ needs, audited }, n) => {
    const at = `formula.amount.milestones.${n}`;
    const unknown = needs.filter((kind) => !programme.evidence.some((one) => one.kind === kind));
    return [
      ...unknown.map((kind) =>
        defect(
          {
            code: 'PROGRAMME-MILESTONE-NEEDS',
            at: `${at}.needs`,
            found: kind,
            expected: { zh: '申报材料中列明的种类', en: 'a kind that the evidence names' },
          },
          {
            zh: '节点要求的材料不在申报材料中。',
            en: 'The milestone asks for what the evidence does not name.',
          },
          { zh: '请在申报材料中加入该种类。', en: 'Add the kind to the evidence.' },
        ),
      ),
      ...(audited && !programme.route?.audit
        ? [
            defect(
              {
                code: 'PROGRAMME-MILESTONE-AUDIT',
                at: `${at}.audited`,
                found: '—',
                expected: { zh: '审核方式中写明审计机构', en: 'a firm under “route”' },
              },
              { zh: '节点须审计，但没有写明审计机构。', en: 'The milestone is audited by nobody.' },
              { zh: '请写明审计机构，或取消审计。', en: 'Name a firm, or leave the audit out.' },
            ),
          ]
        : []),
    ];
  });

/** The last of the money is paid for what stands there. */
export const lastWithoutAcceptance: Check = (programme) => {
  const all = milestonesOf(programme);
  const last = all.at(-1);
  return last && !last.afterAcceptance
    ? [
        defect(
          {
            code: 'PROGRAMME-ACCEPTANCE',
            at: `formula.amount.milestones.${all.length - 1}.afterAcceptance`,
            found: '—',
            expected: { zh: '最后一个节点在现场验收之后', en: 'the last milestone after acceptance' },
          },
          {
            zh: '最后一期不经现场验收即可拨付。',
            en: 'The last instalment is paid without anybody having seen the site.',
          },
          { zh: '请将最后一个节点定在现场验收之后。', en: 'Let the last milestone follow the acceptance.' },
        ),
      ]
    : [];
};

/** What no programme decides, a conference does, and nobody alone. */
export const decidedByNobody: Check = (programme) =>
  projectRuleOf(programme)?.kind === 'as-decided' && !programme.route?.committee
    ? [
        defect(
          {
            code: 'PROGRAMME-CONFERENCE',
            at: 'route.committee',
            found: '—',
            expected: { zh: '联席会议的组成与法定人数', en: 'who sits in the conference, and its quorum' },
          },
          { zh: '一事一议须经联席会议研究决定。', en: 'Case by case is decided by the joint conference.' },
          { zh: '请写明会审委员会。', en: 'Name the committee.' },
        ),
      ]
    : [];

/** Milestones of one project are claims of one time side by side: that is no second claim. */
export const milestonesBesideEachOther: Check = (programme) =>
  projectRuleOf(programme) && programme.rules.includes('SU-116')
    ? [
        defect(
          {
            code: 'PROGRAMME-PROJECT-RULES',
            at: 'rules',
            found: 'SU-116',
            expected: { zh: '不含 SU-116', en: 'without SU-116' },
          },
          {
            zh: '分期申报的各节点期间相同，SU-116 会误报。',
            en: 'The milestones of a project are of one time: the rule would find each beside the others.',
          },
          { zh: '请去掉该规则。', en: 'Leave the rule out.' },
        ),
      ]
    : [];
