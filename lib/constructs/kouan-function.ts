import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Architecture, type IFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { RegisterStack } from '../register-stack.ts';

/** What a function may touch. Nothing is granted that is not named here. */
export type Grants = Partial<Record<'register' | 'ledger' | 'evidence' | 'exports', 'read' | 'write'>>;

export type KouanFunctionProps = {
  /** File under functions/: "filing/precheck-filing.task". */
  readonly entry: string;
  /** What an enterprise or an officer notices when this function fails. Goes into the alarm. */
  readonly impact: string;
  readonly store: RegisterStack;
  readonly grants: Grants;
  readonly timeout?: Duration;
  readonly memoryMb?: number;
};

/** Some of the libraries are CommonJS and ask for `require`. */
const banner =
  "import { createRequire as createRequire_ } from 'node:module'; const require = createRequire_(import.meta.url);";

/** How each store grants each kind of use. */
const allow = (fn: IFunction, store: RegisterStack, grants: Grants) => {
  const ways = {
    register: {
      read: () => store.register.grantReadData(fn),
      write: () => store.register.grantReadWriteData(fn),
    },
    ledger: { read: () => store.ledger.grantReadData(fn), write: () => store.ledger.grantReadWriteData(fn) },
    evidence: { read: () => store.evidence.grantRead(fn), write: () => store.evidence.grantReadWrite(fn) },
    exports: { read: () => store.exports.grantRead(fn), write: () => store.exports.grantReadWrite(fn) },
  };
  for (const name of ['register', 'ledger', 'evidence', 'exports'] as const) {
    const use = grants[name];
    if (use) ways[name][use]();
  }
};

export class KouanFunction extends NodejsFunction {
  readonly impact: string;

  constructor(scope: Construct, id: string, { entry, impact, store, grants, ...props }: KouanFunctionProps) {
    super(scope, id, {
      entry: `functions/${entry}.ts`,
      description: impact,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout ?? Duration.seconds(29),
      memorySize: props.memoryMb ?? 512,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup: new LogGroup(scope, `${id}Logs`, {
        retention: RetentionDays.SIX_MONTHS,
        removalPolicy: RemovalPolicy.RETAIN,
      }),
      depsLockFilePath: 'package-lock.json',
      environment: {
        REGISTER_TABLE: store.register.tableName,
        LEDGER_TABLE: store.ledger.tableName,
        EVIDENCE_BUCKET: store.evidence.bucketName,
        EXPORTS_BUCKET: store.exports.bucketName,
        POWERTOOLS_SERVICE_NAME: id,
      },
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        minify: true,
        sourceMap: false,
        mainFields: ['module', 'main'],
        bundleAwsSDK: true,
        banner,
      },
    });
    this.impact = impact;
    allow(this, store, grants);
  }
}
