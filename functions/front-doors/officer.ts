import { connectFiles } from '../connect.ts';
import { frontDoor } from '../edge/front-door.ts';
import { officerRoutes } from './routes/officer.ts';

export const handler = frontDoor(officerRoutes, connectFiles);
