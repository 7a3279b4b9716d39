import { connectFiles } from '../connect.ts';
import { frontDoor } from '../edge/front-door.ts';
import { financeRoutes } from './routes/finance.ts';

export const handler = frontDoor(financeRoutes, connectFiles);
