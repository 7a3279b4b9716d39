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

/** A department's name, or its id until the names are known. */
export const useDepartmentNames = () => {
  const { say } = useWords();
  const { data } = useModes();
  return (id: string) => {
    const title = data?.departments.find((department) => department.id === id)?.title;
    return title ? say(title) : id;
  };
};

/** A mode's title by its id, also where it is no longer offered. */
export const useModeTitles = () => {
  const { say } = useWords();
  const { data } = useModes();
  return (id: string) => {
    const title = data?.modes.find((mode) => mode.id === id)?.title;
    return title ? say(title) : id;
  };
};
