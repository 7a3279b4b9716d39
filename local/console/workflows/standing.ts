import { html } from 'hono/html';
import { roleWords } from '#domain/casework/role-words.ts';
import type { Engine } from '#local/states/engine.ts';
import { instant } from '../parts/format.ts';
import { type Html, nothing } from '../parts/html.ts';
import type { Say } from '../parts/language.ts';
import { historyOf } from '../story/history.ts';
import { outcomeOf } from '../story/outcome.ts';
import { tellStory } from '../story/tell-story.ts';
import type { Visit } from '../story/visit.ts';
import type { Rows } from './rows.ts';
import { type Question, questionOf } from './waited-for.ts';
import { executionWords } from './words.ts';

type Needs = { engine: Engine; rows: Rows };

/** Nobody reads more names than these. */
const most = 50;

/** The questions that the open visits wait for. */
export const questionsOf = async (rows: Rows, visits: readonly Visit[]): Promise<Question[]> => {
  const open = visits.filter((visit) => outcomeOf(visit, 'RUNNING') === 'waiting');
  const attempts = open.flatMap((visit) => visit.attempts.at(-1) ?? []).slice(0, most);
  const found = await Promise.all(attempts.map((each) => questionOf(rows, each)));
  return found.filter((each) => each !== undefined);
};

/** Whom an execution that is under way waits for. */
export const waitedFor = async ({ engine, rows }: Needs, executionArn: string) =>
  questionsOf(rows, tellStory(await historyOf(engine, executionArn)).visits);

const deskName = ({ desk, department }: Question, say: Say) => {
  if ('subjectId' in desk) return `${say(executionWords.subject)} ${desk.subjectId}`;
  const whose = department ? say(department) : (desk.department ?? '');
  return `${whose} ${say(roleWords[desk.role])}`.trim();
};

/** Who is asked what, and by when. */
export const questions = (asked: readonly Question[], say: Say): Html =>
  asked.length === 0
    ? nothing
    : html`<ul class="plain">${asked.map(
        (question) =>
          html`<li><b>${deskName(question, say)}</b> ${say(question.title)} <small>${say(executionWords.due, { at: instant(Date.parse(question.dueAt)) })}</small></li>`,
      )}</ul>`;
