import { particularWords } from '#domain/filing/particulars.ts';
import { useModes } from '../api/modes.ts';
import { useWords } from '../language/use-words.ts';

type Particular = keyof typeof particularWords;

const isParticular = (fact: string): fact is Particular => fact in particularWords;

/** What a verified fact is called: a particular of the subject, or a field or document that a mode asks for. */
export const useFactName = () => {
  const { t, say } = useWords();
  const { data } = useModes();
  const asked = new Map(
    (data?.modes ?? []).flatMap(({ fields, documents }) => [
      ...fields.map(({ id, title }) => [id, title] as const),
      ...documents.map(({ id, title }) => [`document:${id}`, title] as const),
    ]),
  );
  return (fact: string): string => {
    if (isParticular(fact)) return t(`particular.${fact}`);
    const title = asked.get(fact);
    return title ? say(title) : fact;
  };
};
