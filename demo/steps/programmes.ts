import { randomUUID } from 'node:crypto';
import type { Stage } from '../stage.ts';

type Begun = { readonly id: string; readonly version: number; readonly content: Record<string, unknown> };

type Published = { readonly programmes: readonly { readonly id: string; readonly version: number }[] };

/** Next year’s of a programme, as its officer begins it of the version that is published. */
const nextYears = async ({ as }: Stage, id: string): Promise<Begun> => {
  const officer = as('programme-1');
  const { programmes } = await officer.get<Published>('/public/programmes');
  const version = programmes.find((one) => one.id === id)?.version ?? 1;
  return officer.put<Begun>(`/officer/programmes/versions/${randomUUID()}`, {
    as: 'next-years',
    of: { id, version },
  });
};

/** One is still written, and has a fault; another lies with the law. */
export const draftProgrammes = async (stage: Stage) => {
  const officer = stage.as('programme-1');
  const training = await nextYears(stage, 'training');
  await officer.put(`/officer/programmes/versions/${training.id}/content`, {
    seen: training.version,
    content: { ...training.content, guide: { zh: '', en: '' } },
  });
  const turnover = await nextYears(stage, 'turnover');
  await officer.post(`/officer/programmes/versions/${turnover.id}/proposal`);
};
