import { otherPapersId } from '../../casework/papers.ts';
import { paysProjects } from './amount-rule.ts';
import { type Check, defect } from './defect.ts';
import type { Programme } from './programme.ts';
import { paperStages } from './project-papers.ts';

const everyPaper = ({ papers }: Programme) =>
  paperStages.flatMap((stage) =>
    (papers?.[stage] ?? []).map(({ id, title }, n, all) => ({
      at: `papers.${stage}.${n}`,
      id,
      title,
      isTwice: all.findIndex((one) => one.id === id) < n,
    })),
  );

/** Each paper of a stage is told apart by its code, and the code of what else may be brought is taken. */
export const papersTwice: Check = (programme) =>
  everyPaper(programme)
    .filter(({ id, isTwice }) => isTwice || id === otherPapersId)
    .map(({ at, id }) =>
      defect(
        {
          code: 'PROGRAMME-PAPER-TWICE',
          at: `${at}.id`,
          found: id,
          expected: {
            zh: `与其他材料不同、也不是 ${otherPapersId} 的代号`,
            en: `a code that no other paper has, and that is not “${otherPapersId}”`,
          },
        },
        { zh: '两种材料的代号相同。', en: 'Two papers have the same code.' },
        { zh: '请为每种材料取不同的代号。', en: 'Give every paper a code of its own.' },
      ),
    );

/** Papers go with projects; whoever claims from a programme brings evidence. */
export const papersOfNoProject: Check = (programme) =>
  paysProjects(programme)
    ? []
    : everyPaper(programme)
        .slice(0, 1)
        .map(({ title }) =>
          defect(
            {
              code: 'PROGRAMME-PAPERS',
              at: 'papers',
              found: title.zh,
              expected: { zh: '分期拨付或一事一议的项目', en: 'a programme that pays for projects' },
            },
            {
              zh: '该项目直接申报，没有专项，不会有人提交这些材料。',
              en: 'It is claimed from at once: there is no project with which these papers could be brought.',
            },
            { zh: '请在“申报材料”中列明，或删去。', en: 'Name them among the evidence, or leave them out.' },
          ),
        );
