import { connectFiles } from '../connect.ts';
import { frontDoor } from '../edge/front-door.ts';
import { officerGoodsRoutes } from './routes/officer-goods.ts';

export const handler = frontDoor(officerGoodsRoutes, connectFiles);
