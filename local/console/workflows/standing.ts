import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { html } from 'hono/html';
import { roleWords } from '#domain/casework/role-words.ts';
import type { Desk } from '#domain/casework/task.ts';
import type { Engine } from '#local/states/engine.ts';
import { instant } from '../parts/format.ts';
import { type Html, nothing } from '../parts/html.ts';
import type { Say } from '../parts/language.ts';
import { historyOf } from '../story/history.ts';
import { outcomeOf } from '../story/outcome.ts';
import { tellStory } from '../story/tell-story.ts';
import type { Visit } from '../story/visit.ts';
import { type Question, questionOf } from './waited-for.ts';
import { executionWords } from './words.ts';

type Needs = { engine: Engine; client: DynamoDBClient };

/** The questions that the open visits wait for, each once. */
export const questionsOf = async (client: DynamoDBClient, visits: readonly Visit[]): Promise<Question[]> => {
  const open = visits.filter((visit) => outcomeOf(visit, 'RUNNING') === 'waiting');
  const found = await Promise.all(
    open.flatMap(({ attempts }) => attempts.at(-1) ?? []).map((each) => questionOf(client, each)),
  );
  return found.filter((each) => each !== undefined);
};

/** Whom an execution that is under way waits for. */
export const waitedFor = async ({ engine, client }: Needs, executionArn: string) =>
  questionsOf(client, tellStory(await historyOf(engine, executionArn)).visits);

const deskName = (desk: Desk, say: Say) => {
  if ('subjectId' in desk) return `${say(executionWords.subject)} ${desk.subjectId}`;
  return [desk.department, say(roleWords[desk.role])].filter((each) => each !== undefined).join(' ');
};

/** Who is asked what, and by when. */
export const questions = (asked: readonly Question[], say: Say): Html =>
  asked.length === 0
    ? nothing
    : html`<ul class="plain">${asked.map(
        ({ title, desk, dueAt }) =>
          html`<li><b>${deskName(desk, say)}</b> ${say(title)} <small>${say(executionWords.due, { at: instant(Date.parse(dueAt)) })}</small></li>`,
      )}</ul>`;
