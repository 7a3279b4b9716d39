import { connectFiles } from '../connect.ts';
import { frontDoor } from '../edge/front-door.ts';
import { applicantSubsidyRoutes } from './routes/applicant-subsidy.ts';

export const handler = frontDoor(applicantSubsidyRoutes, connectFiles);
