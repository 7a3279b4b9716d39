import { useQuery } from '@tanstack/react-query';
import { useWords } from '../language/use-words.ts';
import { answerOf, api } from './client.ts';

/** The business modes in force, and the departments of the zone. */
export const useModes = () =>
  useQuery({
    queryKey: ['modes'],
    queryFn: () => answerOf(api.GET('/api/public/modes')),
    staleTime: 300_000,
  });

/** Stands for a name that is still on its way: a code would be read as the name. */
const coming = '…';

/** A business mode's title; its code where it is offered no longer. */
export const useModeTitle = () => {
  const { say } = useWords();
  const { data, isPending } = useModes();
  return (id: string): string => {
    if (isPending) return coming;
    const title = data?.modes.find((mode) => mode.id === id)?.title;
    return title ? say(title) : id;
  };
};

/** A department's name; nothing until the names are known, and of what is no department. */
export const useDepartmentTitle = () => {
  const { say } = useWords();
  const { data } = useModes();
  return (id: string): string | undefined => {
    const title = data?.departments.find((department) => department.id === id)?.title;
    return title && say(title);
  };
};

/** A place where something was found, by its department's name where it is one. */
export const useDepartmentNames = () => {
  const { isPending } = useModes();
  const titleOf = useDepartmentTitle();
  return (id: string) => titleOf(id) ?? (isPending ? coming : id);
};
