import { useQuery } from '@tanstack/react-query';
import * as z from 'zod';
import type { CommitteeTerms } from '#domain/casework/committee/committee.ts';
import { draftMinutes } from '#domain/casework/committee/minutes.ts';
import { Recusal, recusalEvent } from '#domain/casework/committee/recusal.ts';
import { tallyOf, votesOf } from '#domain/casework/committee/tally.ts';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import type { AnyTask } from '../case/opinions.tsx';
import { useActorName } from '../case/use-case-words.ts';
import { useWords } from '../language/use-words.ts';

type History = Answer<'getHistory'>;

/** The tasks and events of a case, whatever its kind. */
export const useCaseHistory = ({ kind, id }: AnyTask['case']) =>
  useQuery({
    queryKey: ['history', kind, id],
    queryFn: () => answerOf(api.GET('/api/officer/history/{kind}/{id}', { params: { path: { kind, id } } })),
    refetchInterval: 15_000,
  });

const Named = Recusal.extend({ person: z.string() });

const recusedIn = ({ events }: History) =>
  events.flatMap(({ type, by, data }) => {
    const read = type === recusalEvent ? Named.safeParse({ ...data, person: by }) : undefined;
    return read?.success ? [read.data] : [];
  });

/** A sitting as its votes tell it so far, and the draft of its minutes. */
export const useSitting = (minutes: AnyTask, terms: CommitteeTerms, history: History) => {
  const { language, say } = useWords();
  const nameOf = useActorName(history.people);
  const votes = votesOf(history.tasks, minutes);
  const tally = tallyOf(terms, votes);
  const recused = recusedIn(history);
  const draft = () =>
    draftMinutes(
      {
        matter: say(minutes.title),
        day: minutes.openedOn,
        sitting: minutes.sitting ?? 1,
        terms,
        votes,
        recused: recused.map(({ person, ground, words }) => ({
          person,
          ground,
          ...(words ? { words } : {}),
        })),
        tally,
        nameOf,
      },
      language,
    );
  return { votes, tally, recused, draft, nameOf };
};
