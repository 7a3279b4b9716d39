import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { type ICommandHooks, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { RegisterStack } from '../register-stack.ts';
import { allow, type Grants } from './grants.ts';

export type KouanFunctionProps = {
  /** File under functions/: "filing/applications/precheck-application.task". */
  readonly entry: string;
  /** What a subject or an officer notices when this function fails. Goes into the alarm. */
  readonly impact: string;
  readonly store: RegisterStack;
  readonly grants: Grants;
  readonly timeout?: Duration;
  readonly memoryMb?: number;
  /** A command that writes something into the folder, to lie beside the function's code. */
  readonly beside?: (folder: string) => string;
};

/** Some of the libraries are CommonJS and ask for `require`. */
const banner =
  "import { createRequire as createRequire_ } from 'node:module'; const require = createRequire_(import.meta.url);";

/** A role that may write its own log and nothing else. */
const roleOf = (scope: Construct, id: string, logGroup: LogGroup): Role => {
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'X-Ray has no resources to name.',
  });
  return role;
};

const afterwards = (beside: (folder: string) => string): ICommandHooks => ({
  beforeBundling: () => [],
  beforeInstall: () => [],
  afterBundling: (_, folder) => [beside(folder)],
});

/** Ways to credentials that a function never takes: its own stand in its environment. They are imported on demand only. */
const otherCredentials = [
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
] as const;

/** How every function is bundled, in the words of esbuild. */
export const bundle = {
  format: 'esm',
  target: 'node24',
  minify: true,
  mainFields: ['module', 'main'],
  // Most of our words are Chinese: three bytes a character as they are, six as escapes.
  charset: 'utf8',
  banner,
  external: otherCredentials,
} as const;

export class KouanFunction extends NodejsFunction {
  readonly impact: string;
  /** The file that is bundled. */
  readonly entry: string;

  constructor(
    scope: Construct,
    id: string,
    { entry, impact, store, grants, beside, ...props }: KouanFunctionProps,
  ) {
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = roleOf(scope, id, logGroup);
    super(scope, id, {
      entry: `functions/${entry}.ts`,
      description: impact,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout ?? Duration.seconds(29),
      memorySize: props.memoryMb ?? 512,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      role,
      depsLockFilePath: 'package-lock.json',
      environment: {
        REGISTER_TABLE: store.register.tableName,
        LEDGER_TABLE: store.ledger.tableName,
        GOODS_TABLE: store.goods.tableName,
        EVIDENCE_BUCKET: store.evidence.bucketName,
        EXPORTS_BUCKET: store.exports.bucketName,
        POWERTOOLS_SERVICE_NAME: id,
      },
      bundling: {
        format: OutputFormat.ESM,
        target: bundle.target,
        minify: bundle.minify,
        sourceMap: false,
        mainFields: [...bundle.mainFields],
        bundleAwsSDK: true,
        // CDK 2.276 takes `charset` and forgets it.
        esbuildArgs: { '--charset': bundle.charset },
        externalModules: [...bundle.external],
        banner: bundle.banner,
        ...(beside ? { commandHooks: afterwards(beside) } : {}),
      },
    });
    this.impact = impact;
    this.entry = `functions/${entry}.ts`;
    allow(role, store, grants);
  }

  /** Whoever may invoke it may invoke it as it stands: no versions of it are kept. */
  override get resourceArnsForGrantInvoke(): string[] {
    return [this.functionArn];
  }
}
