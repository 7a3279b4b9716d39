import * as z from 'zod';

/** One or several, as policies write them; read as several. */
const several = <Each extends z.ZodType>(each: Each) =>
  z.preprocess((given) => [given].flat(), z.array(each).min(1));

const Action = z.string().regex(/^(\*|[\w-]+:[\w*?]+)$/, 'no action');

/** `*`, or the six parts of an ARN: a shorter one would be filled up with wildcards, and nobody means that. */
const Arn = z.string().regex(/^(\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:[^$]+)$/, 'neither * nor a whole ARN');

const Grantee = z
  .string()
  .regex(/^(\*|\d{12}|arn:[\w-]+:iam::\d{12}:(root|role\/[\w+=,.@-]+))$/, 'neither a role nor an account');

const Principal = z.preprocess(
  (given) => (given === '*' ? { AWS: '*' } : given),
  z.strictObject({ AWS: several(Grantee).optional(), Service: several(z.string()).optional() }),
);

/** The keys that are known of every call here, whoever makes it. */
const Keys = z.strictObject({
  'aws:SecureTransport': several(z.string()).optional(),
  'aws:SourceAccount': several(z.string()).optional(),
  'aws:SourceArn': several(z.string()).optional(),
});

const Condition = z.strictObject({
  ArnEquals: Keys.optional(),
  ArnLike: Keys.optional(),
  Bool: Keys.optional(),
  StringEquals: Keys.optional(),
});
export type Condition = z.infer<typeof Condition>;

const common = {
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: several(Action),
  Condition: Condition.optional(),
};

const Resource = several(Arn);

/** What a role may do. */
export const IdentityStatement = z.strictObject({ ...common, Resource });
export type IdentityStatement = z.infer<typeof IdentityStatement>;

/** Who may do what with a resource. */
export const ResourceStatement = z.strictObject({ ...common, Resource, Principal });
export type ResourceStatement = z.infer<typeof ResourceStatement>;

/** Who may act as a role. */
const TrustStatement = z.strictObject({ ...common, Principal });

const documentOf = <Statement extends z.ZodType>(statement: Statement) =>
  z.strictObject({
    Version: z.literal('2012-10-17'),
    Id: z.string().optional(),
    Statement: several(statement),
  });

export const IdentityDocument = documentOf(IdentityStatement);
export const ResourceDocument = documentOf(ResourceStatement);
export const TrustDocument = documentOf(TrustStatement);
