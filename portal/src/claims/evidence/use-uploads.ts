import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client.ts';
import type { Claim, Evidence } from '../../api/schema.ts';
import { putFile } from '../../parts/put-file.ts';

/** What is stated of an invoice or a receipt before it goes up. */
export type PaperFacts = {
  readonly documentNumber?: string;
  readonly amountFen?: number;
  /** Named where it is not yuan; then with the day, and with the seller of a foreign invoice. */
  readonly currency?: string;
  readonly on?: string;
  readonly seller?: string;
};

export type Running = {
  readonly id: string;
  readonly fileName: string;
  readonly percent: number;
  readonly trouble?: unknown;
};

/** Some systems give a file no type of its own. */
const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xml: 'application/xml',
  ofd: 'application/ofd',
};
const typeOf = ({ type, name }: File) =>
  type || (types[name.toLowerCase().split('.').at(-1) ?? ''] ?? 'text/csv');

/** The uploads of this page, each as far as it has come. A file that failed stays, with the reason. */
export const useUploads = (claim: Claim, kind: Evidence['kind']) => {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly Running[]>([]);
  const change = (id: string, part: Partial<Running>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const forget = (id: string) => setUploads((all) => all.filter((one) => one.id !== id));

  const send = async (id: string, file: File, facts: PaperFacts) => {
    const contentType = typeOf(file);
    const { uploadUrl } = await answerOf(
      api.PUT('/api/applicant/subsidy/{subjectId}/claims/{claimId}/evidence/{evidenceId}', {
        params: { path: { subjectId: claim.subjectId, claimId: claim.id, evidenceId: id } },
        body: { kind, fileName: file.name, bytes: file.size, contentType, ...facts },
      }),
    );
    await putFile(uploadUrl, file, contentType, (percent) => change(id, { percent }));
  };

  const upload = async (file: File, facts: PaperFacts) => {
    const id = crypto.randomUUID();
    setUploads((all) => [...all, { id, fileName: file.name, percent: 0 }]);
    try {
      await send(id, file, facts);
      forget(id);
    } catch (thrown) {
      change(id, { trouble: thrown });
    }
    await queries.invalidateQueries({ queryKey: ['claim'] });
  };

  return { uploads, upload, forget };
};
