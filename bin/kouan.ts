import { App } from 'aws-cdk-lib';
import { kouan } from '#lib/kouan.ts';
import { stageNamed } from '#lib/stages.ts';

const app = new App();
kouan(app, stageNamed(app.node.tryGetContext('stage') ?? 'local', process.env));
