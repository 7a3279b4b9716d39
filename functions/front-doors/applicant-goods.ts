import { connectFiles } from '../connect.ts';
import { frontDoor } from '../edge/front-door.ts';
import { applicantGoodsRoutes } from './routes/applicant-goods.ts';

export const handler = frontDoor(applicantGoodsRoutes, connectFiles);
