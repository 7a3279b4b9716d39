import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';

export type Certificate = Answer<'verifyCertificate'>;

export const useCertificate = (number: string) =>
  useQuery({
    queryKey: ['certificate', number],
    queryFn: () => answerOf(api.GET('/api/public/certificates/{number}', { params: { path: { number } } })),
    enabled: number !== '',
    retry: false,
  });
