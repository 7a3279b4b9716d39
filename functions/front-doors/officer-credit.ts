import { connectFiles } from '../connect.ts';
import { frontDoor } from '../edge/front-door.ts';
import { officerCreditRoutes } from './routes/officer-credit.ts';

export const handler = frontDoor(officerCreditRoutes, connectFiles);
