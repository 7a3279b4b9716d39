import { placeText } from '#domain/subsidy/programme/place.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { Section } from '../parts/section.tsx';

type Said = Answer<'getPublishedProgramme'>['says'][number];

/** What stands at the head of the page already. */
const headed: readonly string[] = ['title', 'guide'];

const partOf = ({ at }: Said): string => at.split('.')[0] ?? at;

/** What is called alike stands together: the modes, the carriers, the tiers. */
const Part = ({ part, all }: { readonly part: string; readonly all: readonly Said[] }) => {
  const { say } = useWords();
  return (
    <section className="kouan-part" aria-label={say(placeText(part))}>
      <h3>{say(placeText(part))}</h3>
      <Facts
        columns={1}
        facts={[...Map.groupBy(all, ({ what }) => say(what))].map(([label, same]) => ({
          label,
          value: same.map(({ says }) => <div key={says.zh}>{say(says)}</div>),
        }))}
      />
    </section>
  );
};

/** Everything that a programme says, part by part, as it is calculated, reviewed and paid by. */
export const WholeText = ({ says }: { readonly says: readonly Said[] }) => {
  const { t } = useWords();
  const told = says.filter((one) => !headed.includes(partOf(one)));
  if (told.length === 0) return null;
  return (
    <Section title={t('drafting.wholeText')} anchor="whole-text">
      {[...Map.groupBy(told, partOf)].map(([part, all]) => (
        <Part key={part} part={part} all={all} />
      ))}
    </Section>
  );
};
