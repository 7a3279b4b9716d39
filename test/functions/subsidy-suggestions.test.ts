import { describe, expect, it } from 'vitest';
import type { CaseKind } from '#domain/casework/case.ts';
import { suggestionId } from '#domain/subsidy/claims/suggestion.ts';
import { CaseMoved } from '#functions/errors.ts';
import { listProgrammes } from '#functions/subsidy/claims/list-programmes.route.ts';
import { muteProgramme } from '#functions/subsidy/suggestions/mute-programme.route.ts';
import { suggestProgrammes } from '#functions/subsidy/suggestions/suggest-programmes.schedule.ts';
import { publishZone } from '#functions/zone/publish-zone.task.ts';
import { aReadyClaim } from '../support/a-claim.ts';
import { aFiler, nightOf } from '../support/a-no-claim.ts';
import { aProgramme, aSubjectOf, aZone } from '../support/a-zone.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import type { MemoryPorts } from '../support/memory-ports.ts';

const messagesTo = async (ports: MemoryPorts, subjectId: string) => {
  const id = suggestionId('delivery-fees', subjectId);
  return (await ports.register.history({ kind: 'suggestion', id })).filter(
    ({ type }) => type === 'ProgrammeSuggested',
  );
};

const aSubjectThatFits = async () => aFiler(await aZone());

/** The register that holds one subject to a page. */
const oneByOne = (ports: MemoryPorts): MemoryPorts => ({
  ...ports,
  register: {
    ...ports.register,
    list: async (kind, status, after) => {
      const { items } = await ports.register.list(kind, status);
      const at = Number(after ?? 0);
      return {
        items: items.slice(at, at + 1),
        next: at + 1 < items.length ? String(at + 1) : undefined,
      };
    },
  },
});

describe('an open programme', () => {
  it('is told of to whom it fits, with what is met, what is missing and how long there is', async () => {
    const { ports, subjectId } = await aSubjectThatFits();
    await nightOf(ports, '2026-07-06');
    expect(await messagesTo(ports, subjectId)).toMatchObject([
      {
        by: 'suggest-programmes',
        data: {
          occasions: ['opening'],
          daysLeft: 25,
          windowTo: '2026-07-31',
          met: ['SU-101', 'SU-103'],
          missing: [],
          evidence: ['waybills', 'invoice', 'receipt'],
        },
      },
    ]);
  });

  it('is told of to nobody whom it does not fit', async () => {
    const ports = await aZone();
    const { subjectId } = await aSubjectOf(ports);
    await nightOf(ports, '2026-07-06');
    expect(await messagesTo(ports, subjectId)).toEqual([]);
  });

  it('is told of once on each occasion, however often the night comes', async () => {
    const { ports, subjectId } = await aSubjectThatFits();
    for (const day of ['06', '06', '07', '21', '22', '28', '30', '31'])
      await nightOf(ports, `2026-07-${day}`);
    const told = (await messagesTo(ports, subjectId)).map(({ data }) => data?.['occasions']);
    expect(told).toEqual([['opening'], ['ten-days'], ['three-days'], ['one-day']]);
  });

  it('is told of anew when its next window opens', async () => {
    const { ports, subjectId } = await aSubjectThatFits();
    await nightOf(ports, '2026-07-06');
    const next = aProgramme({
      version: 2,
      effectiveFrom: '2026-08-01',
      period: { id: '2026H2', from: '2026-07-01', to: '2026-12-31' },
      window: { from: '2027-01-04', to: '2027-01-31' },
    });
    await publishZone(ports, { documents: [next] });
    await nightOf(ports, '2027-01-04');
    expect(await messagesTo(ports, subjectId)).toHaveLength(2);
  });

  it('is told of no more to whoever has claimed', async () => {
    const { ports, subjectId, submit } = await aReadyClaim(await aZone());
    await submit();
    await nightOf(ports, '2026-07-21');
    expect(await messagesTo(ports, subjectId)).toEqual([]);
  });

  it('reaches every subject, page after page', async () => {
    const ports = await aZone();
    const all = await Promise.all([0, 1, 2].map((n) => aFiler(ports, n)));
    ports.clock.moveTo('2026-07-06T01:00:00.000Z');
    expect(await suggestProgrammes(oneByOne(ports))).toEqual({ told: all.length });
  });

  it('is told of to all but one with whom something is wrong, and what is wrong goes up', async () => {
    const ports = await aZone();
    const [wrong, ...others] = await Promise.all([0, 1, 2, 3, 4].map((n) => aFiler(ports, n)));
    ports.clock.moveTo('2026-07-06T01:00:00.000Z');
    const faulty: MemoryPorts = {
      ...ports,
      register: {
        ...ports.register,
        grantsOfEach: async (subjectIds) => {
          if (subjectIds.includes(wrong?.subjectId ?? '')) throw new Error('The row cannot be read.');
          return ports.register.grantsOfEach(subjectIds);
        },
      },
    };
    await expect(suggestProgrammes(faulty)).rejects.toThrow(
      '1 subjects were not told. The first: Error: The row cannot be read.',
    );
    const told = await Promise.all(others.map(({ subjectId }) => messagesTo(ports, subjectId)));
    expect(told.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  });

  it('asks no more of whoever has been told until there is something to tell again', async () => {
    const { ports, subjectId } = await aSubjectThatFits();
    const asked: string[] = [];
    const watched = {
      ...ports,
      register: {
        ...ports.register,
        ownedByEach: async (kind: CaseKind, ids: readonly string[]) => {
          asked.push(...ids);
          return ports.register.ownedByEach(kind, ids);
        },
      },
    } as MemoryPorts;
    const readOn = async (day: string) => {
      asked.length = 0;
      await nightOf(watched, day);
      return asked;
    };
    expect(await readOn('2026-07-06')).toContain(subjectId);
    expect(await readOn('2026-07-07')).toEqual([]);
    expect(await readOn('2026-07-21')).toContain(subjectId);
  });

  it('is told of the next night to whom somebody wrote in the same moment', async () => {
    const { ports, subjectId } = await aSubjectThatFits();
    ports.clock.moveTo('2026-07-06T01:00:00.000Z');
    const moved: MemoryPorts = {
      ...ports,
      register: {
        ...ports.register,
        commit: async () => {
          throw new CaseMoved('Somebody was faster.');
        },
      },
    };
    expect(await suggestProgrammes(moved)).toEqual({ told: 0 });
    await nightOf(ports, '2026-07-07');
    expect(await messagesTo(ports, subjectId)).toHaveLength(1);
  });
});

describe('a programme that a subject has muted', () => {
  const muting = async (muted: boolean) => {
    const { ports, subjectId, person } = await aSubjectThatFits();
    const params = { subjectId, programmeId: 'delivery-fees' };
    const mute = (body: { muted: boolean }) => answerOf(ports, muteProgramme, { person, params, body });
    await mute({ muted: true });
    await mute({ muted });
    await nightOf(ports, '2026-07-06');
    return { ports, subjectId, person };
  };

  it('is told of no more', async () => {
    const { ports, subjectId } = await muting(true);
    expect(await messagesTo(ports, subjectId)).toEqual([]);
  });

  it('is told of again once the subject wants to hear', async () => {
    const { ports, subjectId } = await muting(false);
    expect(await messagesTo(ports, subjectId)).toHaveLength(1);
  });

  it('is marked so among the programmes', async () => {
    const { ports, subjectId, person } = await muting(true);
    expect(await answerOf(ports, listProgrammes, { person, params: { subjectId } })).toMatchObject({
      programmes: [{ suggestion: { muted: true, told: [] } }],
    });
  });

  it('has to be one that there is', async () => {
    const { ports, subjectId, person } = await aSubjectThatFits();
    const call = { person, params: { subjectId, programmeId: 'nothing' }, body: { muted: true } };
    expect(await refusalOf(ports, muteProgramme, call)).toEqual([404, 'NOT-FOUND']);
  });
});
