import { type App, Tags } from 'aws-cdk-lib';
import { AccessStack } from './access-stack.ts';
import { CaseworkStack } from './casework-stack.ts';
import { RegisterStack } from './register-stack.ts';
import type { Stage } from './stages.ts';
import { WatchStack } from './watch-stack.ts';

/** The whole system for one stage: what is kept, what works on it, how one gets in, who is told. */
export const kouan = (app: App, stage: Stage) => {
  const props = stage.env ? { env: stage.env } : {};
  const register = new RegisterStack(app, `Kouan-${stage.name}-Register`, { ...props, stage });
  const casework = new CaseworkStack(app, `Kouan-${stage.name}-Casework`, { ...props, register });
  const access = new AccessStack(app, `Kouan-${stage.name}-Access`, { ...props, stage, register });
  const watch = new WatchStack(app, `Kouan-${stage.name}-Watch`, {
    ...props,
    stage,
    functions: [...casework.functions, ...access.functions],
    machines: casework.machines,
    deadLetters: casework.deadLetters,
  });
  Tags.of(app).add('kouan:stage', stage.name);
  return { register, casework, access, watch };
};
