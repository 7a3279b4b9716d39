import type { Claim, Programme } from '../api/schema.ts';
import type { Say } from '../language/use-words.ts';

type Titled = Pick<Claim, 'instalment'>;

/** What it is called where it stands among others. Of a project, the milestone says which of its claims it is. */
export const claimTitle = ({ instalment }: Titled, programme: Pick<Programme, 'title'>, say: Say): string =>
  [programme.title, ...(instalment ? [instalment.milestone.title] : [])].map(say).join(' · ');
