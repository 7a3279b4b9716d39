import { html } from 'hono/html';
import { outcomeWords } from '../graph/words.ts';
import { duration } from '../parts/format.ts';
import { type Html, nothing } from '../parts/html.ts';
import type { Say } from '../parts/language.ts';
import { at, emptyNote, facts, json } from '../parts/pieces.ts';
import { outcomeOf } from '../story/outcome.ts';
import type { Visit } from '../story/visit.ts';
import { caseAddress, caseOf } from './case-of.ts';
import type { Described } from './executions.ts';
import { rowsIn } from './rows.ts';
import { questions, questionsOf } from './standing.ts';
import { statusMark } from './status-mark.ts';
import type { Whole } from './whole.ts';
import { executionWords as words, workflowWords } from './words.ts';

type Fact = readonly [string, Html | string];

const caseFact = (execution: Described, say: Say): Fact[] => {
  const its = caseOf(execution);
  return its
    ? [[say(words.case), html`${its.id}<br><a href="${caseAddress(its)}">${say(words.openCase)}</a>`]]
    : [];
};

const endFacts = ({ stopDate, error, cause, redriveCount }: Described, say: Say): Fact[] => [
  ...(stopDate === undefined ? [] : [[say(words.ended), at(stopDate)] as const]),
  ...(error === undefined ? [] : [[say(words.error), html`<code class="error">${error}</code>`] as const]),
  ...(cause === undefined ? [] : [[say(words.cause), html`<code>${cause}</code>`] as const]),
  ...(redriveCount === 0 ? [] : [[say(words.redrives), String(redriveCount)] as const]),
];

const step = (visit: Visit, { execution, reader: { say, url } }: Whole): Html => {
  const outcome = outcomeOf(visit, execution.status);
  const took = visit.leftAt === undefined ? '' : duration(visit.leftAt - visit.enteredAt, say);
  const address = `${url.pathname}?state=${encodeURIComponent(visit.state)}&visit=${visit.id}`;
  return html`<li class="${visit.within ? 'inner' : ''}"><span class="mark is-${outcome}">${say(outcomeWords[outcome])}</span>
<a href="${address}">${visit.state}</a> <small>${at(visit.enteredAt)} ${took}</small></li>`;
};

const shownSteps = 200;

/** An execution as a whole: whose it is, whom it waits for, what went in and came out, and what happened. */
export const overall = async (whole: Whole): Promise<Html> => {
  const { execution, story, sights, reader } = whole;
  const { say } = reader;
  const { status, startDate, stopDate, input, output } = execution;
  const asked = status === 'RUNNING' ? await questionsOf(rowsIn(sights.client), story.visits) : [];
  const whom: Fact[] = asked.length === 0 ? [] : [[say(words.person), questions(asked, say)]];
  return html`${facts([
    [say(workflowWords.status), statusMark(status, say)],
    ...caseFact(execution, say),
    ...whom,
    [say(workflowWords.started), at(startDate)],
    [say(workflowWords.took), duration((stopDate ?? sights.clock.now()) - startDate, say)],
    ...endFacts(execution, say),
  ])}
${json(say(words.input), input, say)}
${output === undefined ? nothing : json(say(words.output), output, say)}
<h3>${say(words.path)}</h3>
${story.visits.length === 0 ? emptyNote(say(words.none)) : html`<ol class="steps">${story.visits.slice(-shownSteps).map((visit) => step(visit, whole))}</ol>`}`;
};
