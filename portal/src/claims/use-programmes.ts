import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';

/** Every programme, and whether this enterprise meets its conditions. */
export const useProgrammes = (creditCode: string) =>
  useQuery({
    queryKey: ['programmes', creditCode],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/enterprises/{creditCode}/programmes', { params: { path: { creditCode } } }),
      ),
  });
