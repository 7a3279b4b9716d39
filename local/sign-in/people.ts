import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';

const Person = z.object({ sub: z.string(), name: z.string(), nameEn: z.string(), title: z.string() });
export type Person = z.infer<typeof Person>;

/** Who may be chosen on the demonstration sign-in page. What they may do stands in the register, not here. */
export const readPeople = (file: string): Person[] =>
  existsSync(file) ? z.array(Person).parse(parse(readFileSync(file, 'utf8'))) : [];
