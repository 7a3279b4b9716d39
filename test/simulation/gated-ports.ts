import type { MemoryPorts } from '../support/memory-ports.ts';
import type { Gate, Life } from './gate.ts';

/** What answers at once, or page by page, is not made to wait. */
const gatedCalls = {
  register: [
    'get',
    'find',
    'ownedBy',
    'ownedByEach',
    'list',
    'task',
    'tasksOf',
    'openAt',
    'evidenceOf',
    'grantsOf',
    'grantsOfEach',
    'itemsOf',
    'lastOf',
    'named',
    'commit',
  ],
  ledger: ['balance'],
  numbers: ['take', 'release'],
  exports: ['read', 'write', 'writePieces'],
  waits: ['tokensOf', 'forget'],
  workflows: ['start', 'resume'],
} as const;

const gated = <P extends object>(name: keyof typeof gatedCalls, port: P, gate: Gate, life: Life): P => {
  const calls: readonly string[] = gatedCalls[name];
  return new Proxy(port, {
    get: (target, key) => {
      const found: unknown = Reflect.get(target, key);
      if (typeof found !== 'function' || !calls.includes(String(key))) return found;
      return (...given: unknown[]) =>
        gate.pass(life, `${name}.${String(key)}`, async () => Reflect.apply(found, target, given));
    },
  });
};

/** The world as one life sees it. */
export const portsOf = (ports: MemoryPorts, gate: Gate, life: Life): MemoryPorts => ({
  ...ports,
  register: gated('register', ports.register, gate, life),
  ledger: gated('ledger', ports.ledger, gate, life),
  numbers: gated('numbers', ports.numbers, gate, life),
  exports: gated('exports', ports.exports, gate, life),
  waits: gated('waits', ports.waits, gate, life),
  workflows: gated('workflows', ports.workflows, gate, life),
});
