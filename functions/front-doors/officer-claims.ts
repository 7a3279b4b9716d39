import { connectFiles } from '../connect.ts';
import { frontDoor } from '../edge/front-door.ts';
import { officerClaimsRoutes } from './routes/officer-claims.ts';

export const handler = frontDoor(officerClaimsRoutes, connectFiles);
