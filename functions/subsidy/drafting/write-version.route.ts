import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { chinaTimeOf } from '#domain/shared/day.ts';
import { DraftContent, ProgrammeVersion } from '#domain/subsidy/drafting/programme-version.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { authorActs } from './author-acts.ts';
import { notNow, noVersion } from './read-version.ts';

const movedOn = async (
  { directory }: Pick<Ports, 'directory'>,
  { writtenBy, changedAt }: ProgrammeVersion,
) => {
  const names = await directory.names(new Set([writtenBy]));
  return refused(409, {
    code: 'PROGRAMME-WRITTEN-MEANWHILE',
    severity: 'hard',
    found: `${names[writtenBy] ?? writtenBy} ${chinaTimeOf(changedAt)}`,
    expected: { zh: '您打开时的内容', en: 'what it was when you opened it' },
    reason: {
      zh: '在您修改期间，该草稿已被他人保存；您的内容没有保存，以免覆盖。',
      en: 'Somebody else has saved this draft meanwhile; yours was not saved, lest theirs be lost.',
    },
    next: {
      zh: '请先复制您的修改，载入最新内容后再改。',
      en: 'Keep a copy of what you changed, load the latest, and change it there.',
    },
  });
};

/** The parts that are written otherwise. */
const partsChanged = (before: DraftContent, after: DraftContent): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !isDeepStrictEqual(before[name], after[name]),
  );

/** Writes the whole draft anew, with faults or without, where nobody else has meanwhile. Written twice, it is once. */
export const writeProgrammeVersion = route(
  {
    id: 'writeProgrammeVersion',
    method: 'PUT',
    path: '/api/officer/programmes/versions/{id}/content',
    who: ['programme-officer'],
    summary: { zh: '保存项目草稿', en: 'Write a draft of a programme' },
    params: z.object({ id: z.string() }),
    /** `seen` is the version of the case that was changed. */
    body: z.object({ seen: z.int().positive(), content: DraftContent }),
    answer: ProgrammeVersion,
  },
  async (ports, { params: { id }, body: { seen, content }, actor }) => {
    const version = await ports.register.get('programme-version', id);
    if (!version) return noVersion();
    if (version.status !== 'draft') return notNow(version);
    const parts = partsChanged(version.content, content);
    if (parts.length === 0) return version;
    if (version.version !== seen) return movedOn(ports, version);
    const moment = momentOf(ports);
    const after = changed(version, moment, { content, writtenBy: actor.person });
    const event = happened('ProgrammeWritten', moment, actor.person, after, {
      before: version,
      data: { parts },
    });
    return authorActs(ports, actor, after, event);
  },
);
