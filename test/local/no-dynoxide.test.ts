import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startDynamoDb } from '#local/dynamodb/dynoxide.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'kouan-dynamodb-'));

describe('where no dynoxide is made for the machine', () => {
  const machine = { platform: 'sunos', arch: 'mips' } as const;

  it('a start names what is missing and which address can be given instead', async () => {
    const start = startDynamoDb(folder(), undefined, machine);
    await expect(start).rejects.toThrow('@dynoxide/sunos-mips is not installed');
    await expect(start).rejects.toThrow('Set KOUAN_DYNAMODB_ENDPOINT');
  });

  it('the address that is given is taken', async () => {
    const { url } = await startDynamoDb(folder(), 'http://127.0.0.1:8000', machine);
    expect(url).toBe('http://127.0.0.1:8000');
  });
});
