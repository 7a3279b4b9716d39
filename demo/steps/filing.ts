import { expectThat, inLanes, until } from '../patience.ts';
import { decide, type Stage, worklist } from '../stage.ts';
import { account, type Enterprise, enterprises, form, particulars, wrongCode } from '../world/enterprises.ts';

type Filing = {
  readonly id: string;
  readonly status: string;
  readonly number?: string;
  readonly round: number;
};

export const filingPath = ({ creditCode, mode }: Enterprise) =>
  `/applicant/enterprises/${creditCode}/filings/${mode}`;

const filingOf = async ({ as }: Stage, { clerk, creditCode, mode }: Enterprise): Promise<Filing> => {
  const { filings } = await as(clerk).get<{ filings: Filing[] }>(
    `/applicant/enterprises/${creditCode}/filings`,
  );
  const filing = filings.find(({ id }) => id.endsWith(`-${mode}`));
  if (!filing) throw new Error(`${creditCode} has no filing for ${mode}.`);
  return filing;
};

/** Two wrong codes are refused on the spot; sixty enterprises register and say where they are paid. */
export const register = async (stage: Stage) => {
  for (const n of [901, 902]) {
    const { status, body } = await stage.as('clerk-1').ask('POST', '/applicant/enterprises', {
      ...particulars(enterprises[0] as Enterprise),
      creditCode: wrongCode(n),
    });
    expectThat(
      status === 422 && body.code?.startsWith('USCC') === true,
      'a wrong check character is refused',
    );
  }
  let done = 0;
  await inLanes(enterprises, 6, async (enterprise) => {
    await stage.as(enterprise.clerk).post('/applicant/enterprises', particulars(enterprise));
    await stage
      .as(enterprise.clerk)
      .put(`/applicant/enterprises/${enterprise.creditCode}/account`, account(enterprise));
    done += 1;
    stage.say(`${done} of ${enterprises.length} enterprises`);
  });
};

/** The one whose form is full of mistakes, and the one whom customs sends back. */
const careless = enterprises[0] as Enterprise;
const returned = enterprises[2] as Enterprise;

/** All file; the precheck tells the careless one every defect at once. */
export const file = async (stage: Stage) => {
  const bad = { ...form(careless), customsNumber: '15O7', shopUrl: 'my shop', mainMarkets: '' };
  const { findings } = await stage
    .as(careless.clerk)
    .post<{ findings: unknown[] }>(`${filingPath(careless)}/precheck`, { form: bad });
  expectThat(findings.length === 3, 'the precheck names all three defects at once');
  await inLanes(enterprises, 6, (enterprise) =>
    stage
      .as(enterprise.clerk)
      .put(filingPath(enterprise), { form: enterprise === careless ? bad : form(enterprise) }),
  );
  await until('the careless filing is sent back', async () => {
    const filing = await filingOf(stage, careless);
    return filing.status === 'needs-correction' && filing;
  });
  await stage.as(careless.clerk).put(filingPath(careless), { form: form(careless) });
};

const reviewers = ['commerce-1', 'customs-1', 'tax-1', 'exchange-1'];

const decisionOn = (person: string, creditCode: string | undefined, round: number) =>
  person === 'customs-1' && creditCode === returned.creditCode && round === 1 ? 'return' : 'approve';

/** Departments decide on their own worklists, side by side, until nothing lies there. */
const workThrough = async (stage: Stage) => {
  await inLanes(reviewers, reviewers.length, async (person) => {
    for (const task of (await worklist(stage, person)).filter((each) => each.case.kind === 'filing')) {
      const decision = decisionOn(person, task.creditCode, task.round);
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
      stage.say(`${entered} of ${enterprises.length} entered`);
      return entered === enterprises.length;
    },
    120,
  );
  expectThat(corrected, 'one filing was sent back by a department and came again');
  const { number } = await filingOf(stage, returned);
  expectThat(/^150781-/.test(number ?? ''), 'an entered filing has its number');
  stage.told['filings'] = { filed: enterprises.length, refusedOnTheSpot: 2, sentBack: 2 };
};
