import { connectFiles } from '../connect.ts';
import { frontDoor } from '../edge/front-door.ts';
import { officerProgrammeRoutes } from './routes/officer-programmes.ts';

export const handler = frontDoor(officerProgrammeRoutes, connectFiles);
