import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Section } from '../parts/section.tsx';

type Props = Pick<Answer<'listProjects'>, 'programmes'> & {
  readonly formOf: (programmeId: string) => string;
  readonly label: string;
};

/** The programmes under which a project may be proposed, each with the way to its form. */
export const ProgrammesToPropose = ({ programmes, formOf, label }: Props) => {
  const { say } = useWords();
  return programmes.map(({ id, title, guide, demonstration }) => (
    <Section key={id} title={say(title)}>
      <DemonstrationNote shown={demonstration} />
      <p>{say(guide)}</p>
      <LinkButton to={formOf(id)}>{label}</LinkButton>
    </Section>
  ));
};
