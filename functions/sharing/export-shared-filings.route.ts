import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Filing } from '#domain/filing/filing.ts';
import { statuses } from '#domain/filing/lifecycle.ts';
import { exportOf } from '#domain/filing/sharing/export-file.ts';
import { ExportManifest } from '#domain/filing/sharing/export-manifest.ts';
import { sharedFiling } from '#domain/filing/sharing/shared-filing.ts';
import { fieldsOf, sharedNames } from '#domain/filing/sharing/shared-names.ts';
import { numbered } from '../casework/numbered.ts';
import { stored } from '../casework/stored-rows.ts';
import { momentOf } from '../casework/writing.ts';
import { Refused, refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import type { Ports } from '../ports.ts';
import { agreedReading, readingFields, sharingReaders } from './reading.ts';
import { withSubjects } from './with-subjects.ts';

const Body = z.object({
  ...readingFields,
  status: z.enum(statuses).default('in-force'),
  mode: z.string().max(60).optional(),
});
type Body = z.output<typeof Body>;

const fileKey = (id: string) => `shared/${id}/filings.csv`;
const manifestKey = (id: string) => `shared/${id}/manifest.json`;

async function* pagesOf({ register }: Ports, { status, mode }: Body): AsyncGenerator<readonly Filing[]> {
  let after: string | undefined;
  do {
    const page = await register.list('filing', status, after);
    yield page.items.filter((filing) => mode === undefined || filing.mode === mode);
    after = page.next;
  } while (after);
}

/** The file as it is written, counted and fingerprinted, and of whom it speaks. */
const exportFile = (ports: Ports, body: Body, { columns, header, line }: ReturnType<typeof exportOf>) => {
  const hash = createHash('sha256');
  const subjectIds: string[] = [];
  const counted = { rows: 0, bytes: 0 };
  const count = (text: string) => {
    hash.update(text);
    counted.bytes += Buffer.byteLength(text);
    return text;
  };
  async function* texts(): AsyncGenerator<string> {
    yield count(header);
    for await (const page of pagesOf(ports, body))
      for (const source of await withSubjects(ports, page)) {
        subjectIds.push(source.subject.id);
        counted.rows += 1;
        yield count(line(sharedFiling(source, body.scopes)));
      }
  }
  return { texts: texts(), done: () => ({ ...counted, columns, sha256: hash.digest('hex'), subjectIds }) };
};

/** In words, with a column for each field of the mode that is asked for, or of all there are. */
const formatFor = async ({ zone }: Pick<Ports, 'zone'>, { mode, scopes }: Body) => {
  const [modes, departments] = await Promise.all([zone.all('mode'), zone.all('department')]);
  const asked = modes.filter(({ id }) => mode === undefined || id === mode);
  return exportOf(scopes, sharedNames(modes, departments), fieldsOf(asked));
};

const sequenceName = 'shared-export';

const nextSequence = ({ register }: Pick<Ports, 'register'>): Promise<number> =>
  numbered(register, sequenceName, async (sequence) => {
    await register.commit({ sequence, events: [] });
    return sequence.value;
  });

const storedManifest = async ({ exports }: Ports, id: string): Promise<ExportManifest | undefined> => {
  if ((await exports.bytesOf(manifestKey(id))) === undefined) return undefined;
  return stored(exports, manifestKey(id), ExportManifest);
};

const anothersExport = () =>
  refused(409, {
    code: 'EXPORT-TAKEN',
    at: 'exportId',
    reason: {
      zh: '该编号下已有另一次导出，申请人、部门、用途或范围不同。',
      en: 'Another export stands under this id: by somebody else, or for another department, purpose or scope.',
    },
    next: { zh: '请以新的编号重新导出。', en: 'Export again under a new id.' },
  });

type Asked = Pick<ExportManifest, 'department' | 'purpose' | 'scopes' | 'madeBy'>;

/** Whoever knows an id is not thereby shown what was agreed for others. */
const isSameAsking = (known: ExportManifest, { department, purpose, scopes, madeBy }: Asked): boolean =>
  known.department === department &&
  known.purpose === purpose &&
  known.madeBy === madeBy &&
  new Set(known.scopes).symmetricDifference(new Set(scopes)).size === 0;

const handedOut = async ({ exports }: Ports, manifest: ExportManifest) => ({
  manifest,
  fileUrl: await exports.downloadUrl({ key: fileKey(manifest.id), fileName: manifest.fileName }),
  manifestUrl: await exports.downloadUrl({
    key: manifestKey(manifest.id),
    fileName: `${manifest.fileName}.manifest.json`,
  }),
});

/** All filings of a status as one file with its manifest. Asked twice under one id, it is one export, recorded before it is handed out. */
export const exportSharedFilings = route(
  {
    id: 'exportSharedFilings',
    method: 'PUT',
    path: '/api/officer/shared/exports/{exportId}',
    who: sharingReaders,
    summary: { zh: '备案信息批量导出', en: 'Export shared filing data' },
    params: z.object({ exportId: z.uuid() }),
    body: Body,
    answer: z.object({ manifest: ExportManifest, fileUrl: z.string(), manifestUrl: z.string() }),
    status: 201,
  },
  async (ports, { params: { exportId: id }, body, actor }) => {
    const moment = momentOf(ports);
    const agreed = await agreedReading(ports, actor, body, moment);
    if (agreed instanceof Refused) return agreed;
    const { purpose, scopes } = body;
    const { department } = agreed;
    const asked: Asked = { department, purpose, scopes, madeBy: actor.person };
    const known = await storedManifest(ports, id);
    if (known) return isSameAsking(known, asked) ? handedOut(ports, known) : anothersExport();
    const file = exportFile(ports, body, await formatFor(ports, body));
    await ports.exports.writePieces({
      key: fileKey(id),
      texts: file.texts,
      contentType: 'text/csv; charset=utf-8',
    });
    const { subjectIds, ...counted } = file.done();
    const access = { id, at: moment.now, by: actor.person, department, purpose, scopes };
    await ports.accesses.record({ ...access, way: 'export', count: counted.rows }, subjectIds);
    const sequence = await nextSequence(ports);
    const manifest: ExportManifest = {
      ...counted,
      ...asked,
      id,
      sequence,
      fileName: `kouan-filings-${department}-${String(sequence).padStart(6, '0')}.csv`,
      madeAt: moment.now,
    };
    await ports.exports.write({
      key: manifestKey(id),
      body: JSON.stringify(manifest, null, 2),
      contentType: 'application/json',
    });
    return handedOut(ports, manifest);
  },
);
