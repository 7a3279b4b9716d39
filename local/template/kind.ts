import * as z from 'zod';

/** Where this cloud answers: people at `baseUrl`, AWS clients at `awsUrl`. */
export type Here = { baseUrl: string; awsUrl: string };

export type Identity = { stack: string; logicalId: string; name: string; arn: string };

type Answer = (it: Identity, here: Here) => string;

/** What we know of one CloudFormation type: what has an effect here, and what has none on purpose, and why. */
export type Kind<Properties = unknown> = {
  type: string;
  honoured: z.ZodType<Properties>;
  withoutEffect: Readonly<Record<string, string>>;
  /** The property that may give the physical name. */
  nameFrom: string | undefined;
  arn: (name: string) => string;
  ref: Answer;
  attributes: Readonly<Record<string, Answer>>;
};

type Rest = Partial<Omit<Kind, 'type' | 'honoured'>>;

export const kind = <Shape extends z.core.$ZodLooseShape>(type: string, shape: Shape, rest: Rest = {}) => ({
  type,
  honoured: z.strictObject(shape),
  withoutEffect: {},
  nameFrom: undefined,
  arn: (name: string) => arnOf(type.split('::')[1]?.toLowerCase() ?? '', name),
  ref: ({ name }: Identity) => name,
  ...rest,
  attributes: { Arn: ({ arn }: Identity) => arn, ...rest.attributes },
});

/** A type that changes nothing on one machine, whatever it says. */
export const silent = (type: string, why: string, rest: Rest = {}): Kind => ({
  ...kind(type, {}, rest),
  honoured: z.looseObject({}),
  withoutEffect: { '': why },
});

export const account = '000000000000';
export const region = 'local';

export const arnOf = (service: string, path: string) => `arn:aws:${service}:${region}:${account}:${path}`;
