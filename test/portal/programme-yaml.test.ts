import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { zoneDocuments } from '#bin/publish-zone.ts';
import { Programme, StoredProgramme } from '#domain/subsidy/programme/programme.ts';
import { asYaml } from '../../portal/src/programmes/as-yaml.ts';

const shipped = zoneDocuments('zones/manzhouli')
  .filter(({ kind }) => kind === 'programme')
  .map((document) => StoredProgramme.parse(document));

describe('a version that is exported', () => {
  it.each(shipped.map((programme) => [`${programme.id} ${programme.version}`, programme] as const))(
    'is the file that it would be: %s',
    (_, programme) => {
      const text = asYaml(JSON.parse(JSON.stringify(programme)));
      expect(Programme.parse(parse(text))).toEqual(programme);
      expect(text.startsWith('kind: programme\nid: ')).toBe(true);
    },
  );
});
