import { connectFiles } from '../connect.ts';
import { frontDoor } from '../edge/front-door.ts';
import { applicantRoutes } from './routes/applicant.ts';

export const handler = frontDoor(applicantRoutes, connectFiles);
