import { expectThat, inLanes, until } from '../patience.ts';
import { decide, type Stage, worklist } from '../stage.ts';
import { account, form, particulars, type Subject, subjects, wrongCode } from '../world/subjects.ts';

type Filing = {
  readonly id: string;
  readonly status: string;
  readonly number?: string;
  readonly round: number;
};

export const filingPath = ({ subjectId, mode }: Subject) =>
  `/applicant/subjects/${subjectId}/filings/${mode}`;

const filingOf = async ({ as }: Stage, { clerk, subjectId, mode }: Subject): Promise<Filing> => {
  const { filings } = await as(clerk).get<{ filings: Filing[] }>(`/applicant/subjects/${subjectId}/filings`);
  const filing = filings.find(({ id }) => id.endsWith(`-${mode}`));
  if (!filing) throw new Error(`${subjectId} has no filing for ${mode}.`);
  return filing;
};

/** Two wrong codes are refused on the spot; sixty subjects register and say where they are paid. */
export const register = async (stage: Stage) => {
  for (const n of [901, 902]) {
    const { status, body } = await stage.as('clerk-1').ask('POST', '/applicant/subjects', {
      ...particulars(subjects[0] as Subject),
      creditCode: wrongCode(n),
    });
    expectThat(
      status === 422 && body.code?.startsWith('USCC') === true,
      'a wrong check character is refused',
    );
  }
  let done = 0;
  await inLanes(subjects, 6, async (subject) => {
    await stage.as(subject.clerk).post('/applicant/subjects', particulars(subject));
    await stage.as(subject.clerk).put(`/applicant/subjects/${subject.subjectId}/account`, account(subject));
    done += 1;
    stage.say(`${done} of ${subjects.length} subjects`);
  });
};

/** The one whose form is full of mistakes, and the one whom customs sends back. */
const careless = subjects[0] as Subject;
const returned = subjects[2] as Subject;

/** All file; the precheck tells the careless one every defect at once. */
export const file = async (stage: Stage) => {
  const bad = { ...form(careless), customsNumber: '15O7', shopUrl: 'my shop', mainMarkets: '' };
  const { findings } = await stage
    .as(careless.clerk)
    .post<{ findings: unknown[] }>(`${filingPath(careless)}/precheck`, { form: bad });
  expectThat(findings.length === 3, 'the precheck names all three defects at once');
  await inLanes(subjects, 6, (subject) =>
    stage.as(subject.clerk).put(filingPath(subject), { form: subject === careless ? bad : form(subject) }),
  );
  await until('the careless filing is sent back', async () => {
    const filing = await filingOf(stage, careless);
    return filing.status === 'needs-correction' && filing;
  });
  await stage.as(careless.clerk).put(filingPath(careless), { form: form(careless) });
};

const reviewers = ['commerce-1', 'customs-1', 'tax-1', 'exchange-1'];

const decisionOn = (person: string, subjectId: string | undefined, round: number) =>
  person === 'customs-1' && subjectId === returned.subjectId && round === 1 ? 'return' : 'approve';

/** Departments decide on their own worklists, side by side, until nothing lies there. */
const workThrough = async (stage: Stage) => {
  await inLanes(reviewers, reviewers.length, async (person) => {
    for (const task of (await worklist(stage, person)).filter((each) => each.case.kind === 'filing')) {
      const decision = decisionOn(person, task.subjectId, task.round);
      await decide(
        stage,
        person,
        task,
        decision,
        decision === 'return'
          ? { code: 'FACTS-DISAGREE', text: '备案编码与海关登记的企业名称不一致' }
          : undefined,
      );
    }
  });
};

const settled = async (stage: Stage): Promise<number> => {
  const { filings } = await stage
    .as('auditor-1')
    .get<{ filings: unknown[] }>('/officer/filings?status=filed');
  return filings.length;
};

/** Until all sixty are entered; the returned one corrects and comes again. */
export const reviewFilings = async (stage: Stage) => {
  let corrected = false;
  await until(
    'all sixty filings are entered',
    async () => {
      await workThrough(stage);
      if (!corrected && (await filingOf(stage, returned)).status === 'needs-correction') {
        await stage.as(returned.clerk).put(filingPath(returned), { form: form(returned) });
        corrected = true;
      }
      const entered = await settled(stage);
      stage.say(`${entered} of ${subjects.length} entered`);
      return entered === subjects.length;
    },
    120,
  );
  expectThat(corrected, 'one filing was sent back by a department and came again');
  const { number } = await filingOf(stage, returned);
  expectThat(/^150781-/.test(number ?? ''), 'an entered filing has its number');
  stage.told['filings'] = { filed: subjects.length, refusedOnTheSpot: 2, sentBack: 2 };
};
